package import Documents
import XML

/// Writes a bitext of two articles as XLIFF 2.1 (OASIS, 13 February 2018), for translators' tools that take no TMX.
package enum XLIFFWriter {
    /// The whole file. What is without counterpart in the second article has a source and no target; what only the second article
    /// has is left out, since XLIFF has no place for it. Requires two articles.
    package static func text(of bitext: Bitext) -> String {
        precondition(bitext.articles.count == 2)
        var bytes = [UInt8]()
        let xml = XMLWriter { bytes += $0 }
        let (source, target) = (bitext.articles[0].article, bitext.articles[1].article)
        xml.startDocument()
        xml.startElement("xliff")
        for (name, value) in [
            ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"), ("version", "2.1"), ("srcLang", source.language.tag),
            ("trgLang", target.language.tag),
        ] { xml.attribute(name, value) }
        xml.lineBreak(indent: 2)
        xml.startElement("file")
        xml.attribute("id", "f1")
        xml.attribute("original", source.name)
        for (index, unit) in bitext.units.enumerated() where !unit.sentences[0].isEmpty {
            write(unit, number: index + 1, of: bitext, to: xml)
        }
        xml.lineBreak(indent: 2)
        xml.endElement()
        xml.lineBreak(indent: 0)
        xml.endElement()
        do { try xml.finish() } catch { preconditionFailure("an array takes all bytes") }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ unit: AlignedUnit, number: Int, of bitext: Bitext, to xml: XMLWriter) {
        xml.lineBreak(indent: 4)
        xml.startElement("unit")
        xml.attribute("id", "u\(number)")
        xml.lineBreak(indent: 6)
        xml.startElement("segment")
        if !unit.sentences[1].isEmpty { xml.attribute("state", "translated") }
        for (name, article) in [("source", 0), ("target", 1)] where !unit.sentences[article].isEmpty {
            xml.lineBreak(indent: 8)
            xml.startElement(name)
            xml.text(bitext.text(of: unit.sentences[article], in: article))
            xml.endElement()
        }
        xml.lineBreak(indent: 6)
        xml.endElement()
        xml.lineBreak(indent: 4)
        xml.endElement()
    }
}
