package import Documents
import Foundation
import XML

/// A page of a web archive.
package struct ArchivedPage: Sendable {
    /// `WARC-Target-URI`.
    package var address: String
    package var body: [UInt8]

    /// The address without scheme and fragment, a path: what names the page in a corpus.
    package var name: String { Self.name(of: address) }

    fileprivate static func name(of address: String) -> String {
        let start = address.range(of: "://")?.upperBound ?? address.startIndex
        return String(address[start...].prefix { $0 != "#" })
    }
}

/// Reads the pages of a web archive one after another: WARC 1.0 and 1.1 (ISO 28500), plain or packed with gzip.
///
/// Pages are the bodies of `response` records with status 200 and of `resource` and `conversion` records, of a text type; an address
/// without a path is a site's front page, which is no article.
/// Memory is bounded by the largest page; what is larger than 64 MB is passed over.
package final class WARCReader {
    /// Whether a file of this name is a web archive.
    package static func reads(_ path: String) -> Bool {
        let path = path.lowercased()
        return path.hasSuffix(".warc") || path.hasSuffix(".warc.gz")
    }

    private let name: String
    private let source: XMLByteSource
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private static let greatestSize = 64 << 20

    package init(path: String) throws(BadInput) {
        guard let source = XMLByteSource(path: path) else {
            throw BadInput(name: path, reason: "the file cannot be opened")
        }
        name = path
        self.source = source
    }

    /// The next page; nil at the end.
    package func next() throws(BadInput) -> ArchivedPage? {
        while let version = try line() {
            if version.isEmpty { continue }
            guard version.hasPrefix("WARC/") else {
                throw BadInput(name: name, reason: "is no web archive: a record begins with '\(version.prefix(20))'")
            }
            let fields = try fields()
            guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
                throw BadInput(name: name, reason: "a record has no Content-Length")
            }
            guard let address = Self.pageAddress(fields), length <= Self.greatestSize else {
                try skip(length)
                continue
            }
            let content = try bytes(length)
            let page = fields["warc-type"] == "response" ? HTTPMessage(content)?.page : content
            if let page { return ArchivedPage(address: address, body: page) }
        }
        return nil
    }

    private static func pageAddress(_ fields: [String: String]) -> String? {
        guard let type = fields["warc-type"], ["response", "resource", "conversion"].contains(type) else { return nil }
        let isText = type == "response" || fields["content-type"]?.hasPrefix("text/") ?? false
        let address = isText ? fields["warc-target-uri"]?.trimmingCharacters(in: ["<", ">"]) : nil
        return address.flatMap { ArchivedPage.name(of: $0).split(separator: "/").count > 1 ? $0 : nil }
    }

    /// Header fields by name in small letters, up to the empty line.
    private func fields() throws(BadInput) -> [String: String] {
        var fields: [String: String] = [:]
        while let line = try line(), !line.isEmpty {
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        return fields
    }

    // MARK: Bytes

    private func line() throws(BadInput) -> String? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { position = end + 1 }
                let line = buffer[position..<end]
                return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
            }
            searched = buffer.count
            let before = position
            guard try fill() else {
                defer { position = buffer.count }
                return position < buffer.count ? String(decoding: buffer[position...], as: UTF8.self) : nil
            }
            searched -= before - position
            guard buffer.count - position < 1 << 20 else {
                throw BadInput(name: name, reason: "is no web archive: a header line is longer than 1 MB")
            }
        }
    }

    private func bytes(_ count: Int) throws(BadInput) -> [UInt8] {
        while buffer.count - position < count {
            guard try fill() else { throw BadInput(name: name, reason: "ends within a record") }
        }
        defer { position += count }
        return Array(buffer[position..<position + count])
    }

    private func skip(_ count: Int) throws(BadInput) {
        var rest = count
        while buffer.count - position < rest {
            rest -= buffer.count - position
            position = buffer.count
            guard try fill() else { return }
        }
        position += rest
    }

    /// Reads on; false at the end. What was used is let go of.
    private func fill() throws(BadInput) -> Bool {
        guard !isAtEnd else { return false }
        guard let read = source.read() else {
            throw BadInput(name: name, reason: "cannot be read on: damaged or cut off")
        }
        buffer.removeFirst(position)
        position = 0
        buffer += read
        isAtEnd = read.isEmpty
        return !isAtEnd
    }
}
