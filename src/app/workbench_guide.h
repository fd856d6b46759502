#pragma once
// A first scenario from a few questions, inside the program.

namespace wijk::app {

class WorkbenchModel;

class GuidePane {
 public:
    explicit GuidePane(WorkbenchModel& bench) : bench_(bench) {}
    WorkbenchModel& bench() const { return bench_; }

 private:
    WorkbenchModel& bench_;
};

}  // namespace wijk::app
