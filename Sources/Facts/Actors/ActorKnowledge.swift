/// What is known of actors beyond the words of a language.
package struct ActorKnowledge: Sendable {
    /// Read after the bundled ones, to which they add.
    package var files: [EntityFile]
    /// Spellings of cities' and persons' names; nil where the table is not installed.
    package var aliases: AliasTable?

    package init(files: [EntityFile] = [], aliases: AliasTable? = nil) {
        self.files = files
        self.aliases = aliases
    }
}
