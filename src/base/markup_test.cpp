#include "base/markup.h"

#include <gtest/gtest.h>

namespace wijk::base {
namespace {

TEST(Markup, EscapesWhatWouldEndAnElementOrAnAttributeAndNothingElse) {
    EXPECT_EQ(escape_markup("<a b='c' d=\"e\"> & Één"), "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt; &amp; Één");
    EXPECT_EQ(escape_markup("&amp;"), "&amp;amp;");
    EXPECT_EQ(escape_markup(""), "");
}

}  // namespace
}  // namespace wijk::base
