#pragma once
// Statements for a learning record store, by xAPI 1.0.3: a JSON array with one statement of the talk and one
// of each turn, to be posted to `statements` as it is.
//
// - Who: an account whose name is a hash of the learner's id, the same in every export of this learner and of
// no
//   use to find anybody. The nickname stands beside it only when asked for.
// - Verbs are ADL's: the talk was `completed`, or `attempted` when it was left; each reply was `responded`.
// - The talk is a `simulation`; a turn is a `cmi.interaction` of type choice, the replies on offer its
// choices
//   and the reply said its response. There is no right answer, so no correct responses, no success and no
//   score: counts and codes are extensions.
// - Ids are name-based UUIDs of the session, the turn and the moment of the reply: exporting a talk twice
//   sends the same statements, and another road from the same turn is another statement. What can change
//   after the talk (marks, notes) is therefore in none of them.
// - Marked turns alone come with the statement of their talk, which then says nothing of how it went.
//
// Addresses begin with `vocabulary`. Its domain is reserved by RFC 2606 and belongs to nobody: an address in
// xAPI names a thing and need not lead anywhere, and nobody can come to own what these statements mean.

#include <string>
#include <string_view>

namespace wijk::report {

inline constexpr std::string_view vocabulary = "https://wijkgesprek.invalid/xapi/";

/// The name in the account of the learner with this id: 32 hexadecimal digits.
std::string account_name(std::string_view learner);

}  // namespace wijk::report
