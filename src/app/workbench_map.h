#pragma once
// The map of the whole scenario: what is shown on it and where one looks.

namespace wijk::app {

class WorkbenchModel;

class MapPane {
 public:
    explicit MapPane(WorkbenchModel& bench) : bench_(bench) {}
    WorkbenchModel& bench() const { return bench_; }

 private:
    WorkbenchModel& bench_;
};

}  // namespace wijk::app
