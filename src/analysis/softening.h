#pragma once
// Replies that roll with what speaks against change (MITI 4.2.1, Softening Sustain Talk). Private to this
// module.

#include "scenario/scenario.h"

namespace wijk::analysis {

/// A reflection, affirmation or open question that does not point at staying as it is, or one that shares the
/// choice or leaves it with the other; and does not push as well.
inline bool softens(const scenario::Reply& reply) {
    using skills::Code;
    return reply.codes.contains_any({Code::SR, Code::CR, Code::AF, Code::OQ, Code::SEEK, Code::EMPHASIZE}) &&
           !reply.codes.contains_any(skills::mi_non_adherent) && reply.toward != skills::Direction::sustain;
}

}  // namespace wijk::analysis
