package import Documents

extension TMXReader {
    /// The rest of the memory as bitexts; see `BitextAssembly`.
    package func bitexts() throws(BadInput) -> [Bitext] {
        var assembly = BitextAssembly(header: header, fileName: name)
        while let unit = try next() { assembly.append(unit) }
        return assembly.bitexts
    }
}
