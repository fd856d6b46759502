#include "app/workbench_analysis.h"

#include "app/app.h"
#include "app/workbench_model.h"

namespace wijk::app {

AnalysisPane::AnalysisPane(WorkbenchModel& bench) : bench_(bench) {}
AnalysisPane::~AnalysisPane() = default;

void AnalysisPane::refresh() {
    const auto checked = bench_.checked();
    if (!bench_.has_document() || !checked) return;
    const auto analysed = bench_.analysed();
    show({analysed, analysed && analysed->revision == bench_.document().revision(), bench_.analysing(),
          bench_.playable_is_now()});
}

void AnalysisPane::show(Content content) {
    const bool other = content.analysed != content_.analysed;
    content_ = std::move(content);
    if (other || language_ != base::to_id(bench_.app().catalogue().language())) retell();
}

void AnalysisPane::retell() {
    const auto& texts = bench_.app().catalogue();
    language_ = base::to_id(texts.language());
    shown_.reset();
    if (!content_.analysed || !content_.analysed->scenario) return;
    const auto& found = *content_.analysed;
    shown_ = analysis_shown(*found.scenario, found.judgement, found.findings, texts);
}

AnalysisPane::Standing AnalysisPane::standing() const {
    if (!has_result()) return content_.running ? Standing::coming : Standing::nothing;
    if (content_.is_now) return Standing::now;
    return content_.running ? Standing::earlier : Standing::old;
}

bool AnalysisPane::can_start() const {
    return content_.can_run && !content_.running && standing() != Standing::now;
}

void AnalysisPane::stop() {
    bench_.stop_analysis();
}

void AnalysisPane::start() {
    bench_.start_analysis();
}

void AnalysisPane::on_map(const ShownRoad& road) {
    bench_.map.refresh();
    bench_.map.show_road(road.name, road.road);
    bench_.beside = Beside::map;
}

void AnalysisPane::play(const ShownRoad& road) {
    bench_.live.play(road.road);
}

void AnalysisPane::open(const std::string& at) {
    bench_.go_to(std::string_view(at));
}

void AnalysisPane::open_finding(const std::string& finding) {
    opened_ = opened_ == finding ? std::string() : finding;
}

}  // namespace wijk::app
