import CommandLine
import Foundation

// The arguments are the whole input: everything else is in CommandLine, where it can be tested.
exit(Recoupe.run(Array(ProcessInfo.processInfo.arguments.dropFirst())))
