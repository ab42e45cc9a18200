extension Double {
    /// Rounded to `digits` after the point.
    package func rounded(digits: Int) -> Double {
        let power = (0..<digits).reduce(1.0) { power, _ in power * 10 }
        return (self * power).rounded() / power
    }
}
