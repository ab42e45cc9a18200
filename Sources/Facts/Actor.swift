/// Who or what is named: a person, an organisation, a place.
package struct Actor: Hashable, Sendable {
    package enum Kind: String, Sendable, Codable {
        case person, organization, place
    }

    package var kind: Kind
    /// The name as a reader would quote it, without a title or a case ending where that is known.
    package var name: String
    /// The entity that all its names share within one group of articles: a Wikidata id where it is known (`Q…`), the
    /// key of the entity table (`sputnik`), else `e1`, `e2`, … Nil until the group's actors are linked.
    package var id: String?
    /// Whether it is only the adjective or the people that names the country: `l'armée russe`, `российские`.
    package var isDemonym: Bool
    /// The chance that it is a name at all, 0…1, and that another version would use it as well: a word written large
    /// may be none.
    package var certainty: Float
    /// Whether a word of it is known as a part of persons' names, so that it is no translated word.
    package var isPersonName: Bool

    package init(
        kind: Kind, name: String, id: String? = nil, isDemonym: Bool = false, certainty: Float = 1,
        isPersonName: Bool = false
    ) {
        self.kind = kind
        self.name = name
        self.id = id
        self.isDemonym = isDemonym
        self.certainty = certainty
        self.isPersonName = isPersonName
    }
}
