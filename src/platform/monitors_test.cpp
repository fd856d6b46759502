#include "platform/monitors.h"

#include <gtest/gtest.h>

namespace wijk::platform {
namespace {

constexpr Area laptop{0, 0, 1366, 768}, beamer{1366, 0, 1920, 1080};

TEST(AWindow, StandsOnTheMonitorWithMostOfIt) {
    EXPECT_EQ(monitor_of({100, 100, 800, 600}, {laptop, beamer}), 0U);
    EXPECT_EQ(monitor_of({1300, 100, 800, 600}, {laptop, beamer}), 1U);
    EXPECT_EQ(monitor_of({900, 100, 800, 600}, {beamer, laptop}), 1U) << "466 columns of 800";
}

TEST(AWindow, WhoseMonitorWasUnpluggedCountsAsOnTheFirst) {
    EXPECT_EQ(monitor_of({1500, 100, 800, 600}, {laptop}), 0U);
    EXPECT_EQ(monitor_of({5000, 5000, 800, 600}, {laptop, beamer}), 0U);
}

TEST(ASecondWindow, GoesToTheMiddleOfTheMonitorWithoutTheFirst) {
    EXPECT_EQ(place_for_second({1400, 20, 1280, 800}, {laptop, beamer}, 520, 700), (Area{423, 34, 520, 700}));
    EXPECT_EQ(place_for_second({20, 20, 1280, 700}, {laptop, beamer}, 520, 900), (Area{2066, 90, 520, 900}));
}

TEST(ASecondWindow, GoesBesideTheFirstOnTheOnlyMonitor) {
    EXPECT_EQ(place_for_second({0, 40, 800, 600}, {laptop}, 500, 600), (Area{800, 40, 500, 600}));
    EXPECT_EQ(place_for_second({560, 40, 800, 600}, {laptop}, 500, 600), (Area{60, 40, 500, 600}));
    EXPECT_EQ(place_for_second({0, 0, 1366, 768}, {laptop}, 500, 600), (Area{866, 0, 500, 600}))
        << "over its right part when it fills the monitor";
}

TEST(ASecondWindow, IsNoLargerThanItsMonitorAndWhollyOnIt) {
    EXPECT_EQ(place_for_second({1400, 20, 1280, 800}, {laptop, beamer}, 3000, 2000), laptop);
    EXPECT_EQ(place_for_second({0, 400, 600, 600}, {laptop}, 500, 600), (Area{600, 168, 500, 600}));
    EXPECT_EQ(place_for_second({3000, 3000, 600, 600}, {laptop}, 500, 600), (Area{866, 168, 500, 600}));
}

}  // namespace
}  // namespace wijk::platform
