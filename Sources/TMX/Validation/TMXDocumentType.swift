/// The document type of TMX 1.4, `tmx14.dtd`: the content model of the specification (TMX 1.4b, section "DTD"), in this
/// project's words.
package enum TMXDocumentType {
    /// The declarations as the external subset holds them.
    package static let externalSubset = """
        <!ELEMENT tmx (header, body)>
        <!ATTLIST tmx version CDATA #FIXED "1.4">

        <!ELEMENT header (note | prop | ude)*>
        <!ATTLIST header
          creationtool CDATA #REQUIRED
          creationtoolversion CDATA #REQUIRED
          segtype (block | paragraph | sentence | phrase) #REQUIRED
          o-tmf CDATA #REQUIRED
          adminlang CDATA #REQUIRED
          srclang CDATA #REQUIRED
          datatype CDATA #REQUIRED
          o-encoding CDATA #IMPLIED
          creationdate CDATA #IMPLIED
          creationid CDATA #IMPLIED
          changedate CDATA #IMPLIED
          changeid CDATA #IMPLIED>

        <!ELEMENT ude (map+)>
        <!ATTLIST ude name CDATA #REQUIRED base CDATA #IMPLIED>
        <!ELEMENT map EMPTY>
        <!ATTLIST map
          unicode CDATA #REQUIRED
          code CDATA #IMPLIED
          ent CDATA #IMPLIED
          subst CDATA #IMPLIED>

        <!ELEMENT note (#PCDATA)>
        <!ATTLIST note o-encoding CDATA #IMPLIED xml:lang CDATA #IMPLIED lang CDATA #IMPLIED>
        <!ELEMENT prop (#PCDATA)>
        <!ATTLIST prop
          type CDATA #REQUIRED
          xml:lang CDATA #IMPLIED
          o-encoding CDATA #IMPLIED
          lang CDATA #IMPLIED>

        <!ELEMENT body (tu*)>
        <!ELEMENT tu ((note | prop)*, tuv+)>
        <!ATTLIST tu
          tuid CDATA #IMPLIED
          o-encoding CDATA #IMPLIED
          datatype CDATA #IMPLIED
          usagecount CDATA #IMPLIED
          lastusagedate CDATA #IMPLIED
          creationtool CDATA #IMPLIED
          creationtoolversion CDATA #IMPLIED
          creationdate CDATA #IMPLIED
          creationid CDATA #IMPLIED
          changedate CDATA #IMPLIED
          segtype (block | paragraph | sentence | phrase) #IMPLIED
          changeid CDATA #IMPLIED
          o-tmf CDATA #IMPLIED
          srclang CDATA #IMPLIED>

        <!ELEMENT tuv ((note | prop)*, seg)>
        <!ATTLIST tuv
          xml:lang CDATA #REQUIRED
          o-encoding CDATA #IMPLIED
          datatype CDATA #IMPLIED
          usagecount CDATA #IMPLIED
          lastusagedate CDATA #IMPLIED
          creationtool CDATA #IMPLIED
          creationtoolversion CDATA #IMPLIED
          creationdate CDATA #IMPLIED
          creationid CDATA #IMPLIED
          changedate CDATA #IMPLIED
          o-tmf CDATA #IMPLIED
          changeid CDATA #IMPLIED
          lang CDATA #IMPLIED>

        <!ELEMENT seg (#PCDATA | bpt | ept | ph | it | hi | ut)*>
        <!ELEMENT bpt (#PCDATA | sub)*>
        <!ATTLIST bpt i CDATA #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
        <!ELEMENT ept (#PCDATA | sub)*>
        <!ATTLIST ept i CDATA #REQUIRED>
        <!ELEMENT sub (#PCDATA | bpt | ept | it | ph | hi | ut)*>
        <!ATTLIST sub type CDATA #IMPLIED datatype CDATA #IMPLIED>
        <!ELEMENT it (#PCDATA | sub)*>
        <!ATTLIST it pos (begin | end) #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
        <!ELEMENT ph (#PCDATA | sub)*>
        <!ATTLIST ph x CDATA #IMPLIED assoc CDATA #IMPLIED type CDATA #IMPLIED>
        <!ELEMENT hi (#PCDATA | bpt | ept | it | ph | hi | ut)*>
        <!ATTLIST hi x CDATA #IMPLIED type CDATA #IMPLIED>
        <!ELEMENT ut (#PCDATA | sub)*>
        <!ATTLIST ut x CDATA #IMPLIED>

        """

    /// The same as an internal subset on one line, for a parser that validates while it reads.
    static let declaration = Array(
        "<!DOCTYPE tmx [\(externalSubset.split(separator: "\n").joined(separator: " "))]>".utf8)
}
