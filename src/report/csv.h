#pragma once
// The talk as a table: RFC 4180 in UTF-8 with a byte order mark (without it Excel reads another encoding),
// CRLF after each row, the first row the names of the columns, then a row for each turn. Texts are quoted and
// cannot become a formula (escape.h). Names and ids are the same in every language, so that files can be put
// together.

#include <string_view>
#include <vector>

namespace wijk::report {

struct Column {
    std::string_view name;
    std::string_view holds;
};

/// All columns, in order.
const std::vector<Column>& csv_columns();

}  // namespace wijk::report
