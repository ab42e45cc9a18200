/// The Secure Hash Algorithm of 256 bits (FIPS 180-4).
struct SHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var schedule = [UInt32](repeating: 0, count: 64)
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    /// Takes in the next bytes.
    mutating func update(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            pending.append(byte)
            if pending.count == 64 { compress() }
        }
    }

    /// The digest of all that was taken in: 64 hexadecimal digits.
    consuming func digest() -> String {
        let bits = (length + UInt64(pending.count)) * 8
        update([0x80])
        while pending.count != 56 { update([0]) }
        update((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private mutating func compress() {
        for index in 0..<16 {
            schedule[index] = pending[4 * index..<4 * index + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let (early, late) = (schedule[index - 15], schedule[index - 2])
            schedule[index] =
                schedule[index - 16] &+ schedule[index - 7] &+ (early.turned(7) ^ early.turned(18) ^ early >> 3)
                &+ (late.turned(17) ^ late.turned(19) ^ late >> 10)
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let first =
                h &+ (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ (e & f ^ ~e & g) &+ Self.constants[index]
                &+ schedule[index]
            let second = (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ (a & b ^ a & c ^ b & c)
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
        length += 64
        pending.removeAll(keepingCapacity: true)
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = {
        let primes = (2...311).filter { number in !(2..<number).contains { number.isMultiple(of: $0) } }
        return primes.map { prime in
            // floor(cbrt(prime) · 2³²), in whole numbers: the greatest r with r³ ≤ prime · 2⁹⁶.
            var root: UInt64 = 0
            for bit in stride(from: 35, through: 0, by: -1) {
                let candidate = root | 1 << UInt64(bit)
                if candidate.isCubeRoot(below: UInt64(prime)) { root = candidate }
            }
            return UInt32(truncatingIfNeeded: root)
        }
    }()
}

extension UInt32 {
    fileprivate func turned(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}

extension UInt64 {
    /// Whether its cube is at most `number` · 2⁹⁶.
    fileprivate func isCubeRoot(below number: UInt64) -> Bool {
        let (value, limit) = (UInt128(self), UInt128(number) << 96)
        return value * value <= limit / value
    }
}
