#pragma once
// How often each reply was chosen in kept talks.

namespace wijk::app {

class WorkbenchModel;

class ItemsPane {
 public:
    explicit ItemsPane(WorkbenchModel& bench) : bench_(bench) {}
    WorkbenchModel& bench() const { return bench_; }

 private:
    WorkbenchModel& bench_;
};

}  // namespace wijk::app
