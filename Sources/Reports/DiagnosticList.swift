package import Documents

/// Findings about a file, as text and as JSON.
package enum DiagnosticList {
    /// A line a finding, `file:line:column: severity: message [category]`, or one line, `whenEmpty`, where there is none.
    package static func text(_ findings: [Diagnostic], of file: String, whenEmpty: String = "valid") -> String {
        guard !findings.isEmpty else { return whenEmpty.isEmpty ? "" : "\(file): \(whenEmpty)\n" }
        return findings.map { finding in
            let place = ([file] + [finding.line, finding.column].compactMap { $0.map(String.init) }).joined(
                separator: ":")
            return "\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.category)]\n"
        }.joined()
    }

    /// One line: `{"file", "findings": [{"severity", "category", "message", "line", "column"}], "valid"}`.
    package static func jsonLine(_ findings: [Diagnostic], of file: String) throws -> String {
        try JSONText.of(
            Model(file: file, findings: findings, valid: !findings.contains { $0.severity == .error }),
            isIndented: false)
    }

    private struct Model: Encodable {
        var file: String
        var findings: [Diagnostic]
        var valid: Bool
    }
}
