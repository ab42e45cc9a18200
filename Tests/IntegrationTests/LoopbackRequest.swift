import Foundation

/// A request over HTTP/1.1 to a server on this machine, one connection each. Foundation's own client does not read the headers
/// that chromedriver writes (`Content-Length:915`, without a space).
struct LoopbackRequest {
    struct Failure: Error {
        var description: String
    }

    var port: Int
    var method = "GET"
    var path: String
    /// In place of those that are sent otherwise, or beside them.
    var headers: [String: String] = [:]
    var body = Data()

    struct Answer {
        var status: Int
        var body: Data
    }

    func send() throws -> Answer {
        let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Failure(description: "no socket") }
        let connection = FileHandle(fileDescriptor: socket, closeOnDealloc: true)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(socket, $0, size) }
        }
        guard status == 0 else { throw Failure(description: "nothing answers on port \(port)") }
        let fields = [
            "Host": "127.0.0.1:\(port)", "Content-Type": "application/json", "Content-Length": "\(body.count)",
            "Connection": "close",
        ].merging(headers) { $1 }
        let head = (["\(method) \(path) HTTP/1.1"] + fields.map { "\($0): \($1)" }).joined(separator: "\r\n")
        try connection.write(contentsOf: Data("\(head)\r\n\r\n".utf8) + body)
        return try answer(from: connection)
    }

    private func answer(from connection: FileHandle) throws -> Answer {
        var received = Data()
        while true {
            let part = connection.availableData
            if part.isEmpty { break }
            received += part
            guard let end = received.range(of: Data("\r\n\r\n".utf8)) else { continue }
            let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
            guard let length = head.firstMatch(of: /(?i)content-length: *(\d+)/).flatMap({ Int($0.1) }) else {
                continue
            }
            guard received.count >= end.upperBound + length else { continue }
            return Answer(status: Int(head.split(separator: " ")[1]) ?? 0, body: received[end.upperBound...])
        }
        throw Failure(description: "the answer of port \(port) ends too soon")
    }
}
