#pragma once
// An expected failure is a value: what went wrong and what to do, in both languages. Programmer errors assert
// instead, and faults in somebody's file are Diagnostics (base/diagnostic.h), of which there can be many at
// once.

#include <tl/expected.hpp>

#include "base/language.h"

namespace wijk::base {

/// What kind of failure it is, as far as a caller decides by it; the command line turns it into its exit
/// code.
enum class ErrorKind {
    wrong_use,  ///< asked for something that cannot be asked: exit 2
    bad_data,   ///< a file or record that cannot be understood: exit 2
    not_found,  ///< no such file, session, learner: exit 2
    busy,       ///< somebody else holds it; try again: exit 3
    io,         ///< reading or writing failed: exit 3
};

struct Error {
    ErrorKind kind = ErrorKind::io;
    LocalText what;  ///< names the place and the thing
    LocalText hint;  ///< what to do; may be empty
};

template <class T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, LocalText what, LocalText hint = {}) {
    return tl::make_unexpected(Error{kind, std::move(what), std::move(hint)});
}

}  // namespace wijk::base
