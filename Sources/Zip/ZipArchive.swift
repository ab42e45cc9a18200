import CLibZip

/// A ZIP archive in memory, by libzip, and the files in it. The sums that the archive has of its files are checked.
@safe package final class ZipArchive {
    private let archive: OpaquePointer
    /// libzip keeps no copy.
    private let bytes: UnsafeMutableRawBufferPointer
    /// The files' paths, in the order of the archive; folders are none.
    package let paths: [String]

    /// Nil where `content` is no ZIP archive or is damaged.
    package init?(_ content: [UInt8]) {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(content.count, 1), alignment: 1)
        unsafe bytes.copyBytes(from: content)
        var error = unsafe zip_error_t()
        unsafe zip_error_init(&error)
        defer { unsafe zip_error_fini(&error) }
        let source = unsafe zip_source_buffer_create(bytes.baseAddress, UInt64(content.count), 0, &error)
        guard let opened = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
            if let source = unsafe source { unsafe zip_source_free(source) }
            unsafe bytes.deallocate()
            return nil
        }
        unsafe archive = opened
        unsafe self.bytes = bytes
        let count = unsafe zip_get_num_entries(opened, 0)
        paths = (0..<max(count, 0)).compactMap { index in
            let name = unsafe zip_get_name(opened, UInt64(index), 0)
            return unsafe name.map { unsafe String(cString: $0) }
        }.filter { !$0.hasSuffix("/") }
    }

    deinit {
        unsafe zip_discard(archive)
        unsafe bytes.deallocate()
    }

    /// The file's bytes, unpacked; nil where it is not there, damaged, encrypted or larger than `limit` bytes.
    package func bytes(of path: String, limit: Int) -> [UInt8]? {
        var facts = unsafe zip_stat_t()
        unsafe zip_stat_init(&facts)
        guard unsafe zip_stat(archive, path, 0, &facts) == 0, unsafe facts.size <= UInt64(limit),
            let file = unsafe zip_fopen(archive, path, 0)
        else { return nil }
        defer { unsafe zip_fclose(file) }
        var content = [UInt8](repeating: 0, count: unsafe Int(facts.size))
        var filled = 0
        while filled < content.count {
            let count = unsafe content.withUnsafeMutableBytes { buffer in
                unsafe zip_fread(file, buffer.baseAddress?.advanced(by: filled), UInt64(buffer.count - filled))
            }
            guard count > 0 else { return nil }
            filled += Int(count)
        }
        // The sum is checked when the end is read.
        var beyond: UInt8 = 0
        return unsafe zip_fread(file, &beyond, 1) == 0 ? content : nil
    }
}
