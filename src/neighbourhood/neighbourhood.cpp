#include "neighbourhood/neighbourhood.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "yaml/read.h"
#include "yaml/schema.h"

namespace wijk::neighbourhood {

namespace {

using yaml::Field;
using yaml::Scalar;
using yaml::Type;
constexpr auto optional = yaml::Need::optional;
constexpr auto required = yaml::Need::required;

constexpr std::array<std::string_view, 1> kind_words = {file_kind};
constexpr std::array<std::string_view, 2> form_words = {"group", "single"};

constexpr Type kind_key = {.scalar = Scalar::word, .words = kind_words};
constexpr Type format = {.scalar = Scalar::whole, .least = 1, .most = 1};
constexpr Type id = {.scalar = Scalar::id};
constexpr Type text = {.scalar = Scalar::text};
constexpr Type truth = {.scalar = Scalar::truth};
constexpr Type date = {.scalar = Scalar::date};
constexpr Type form = {.scalar = Scalar::word, .words = form_words};

/// A text in both languages.
constexpr Field both_fields[] = {{"nl", &text, required, {"in het Nederlands", "in Dutch"}},
                                 {"en", &text, required, {"in het Engels", "in English"}}};
constexpr Type both = {.fields = both_fields};

constexpr Field offer_fields[] = {
    {"kind",
     &id,
     required,
     {"soort hulp; scenario's noemen die, zoals group of coach",
      "kind of help; scenarios name it, such as group or coach"}},
    {"name", &both, required, {"hoe het heet", "what it is called"}},
    {"form", &form, required, {"in een groep of alleen", "in a group or single"}},
    {"registered",
     &truth,
     required,
     {"begeleiding door iemand uit het Kwaliteitsregister Stoppen met Roken",
      "guidance by somebody in the quality register for stopping smoking"}},
    {"where", &both, required, {"waar het is", "where it is"}},
    {"when", &both, required, {"wanneer het is", "when it is"}},
    {"contact", &text, required, {"telefoon, adres of website", "telephone, address or website"}},
    {"languages", &text, required, {"in welke talen", "in which languages"}},
    {"cost", &both, required, {"wat het kost", "what it costs"}},
    {"goes_along", &both, optional, {"wie de eerste keer meegaat", "who goes along the first time"}},
    {"checked_on",
     &date,
     required,
     {"wanneer iemand heeft gekeken of het nog klopt", "when somebody saw that it is still right"}},
    {"example",
     &truth,
     optional,
     {"true: verzonnen, om te laten zien hoe het werkt", "true: invented, to show how it works"}},
    {"source", &text, optional, {"waar het vandaan komt", "where it was found"}},
};
constexpr Type offer_type = {.fields = offer_fields};
constexpr Type offers = {.items = &offer_type, .fewest = 1};

constexpr Field file_fields[] = {
    {"kind", &kind_key, required, {"altijd neighbourhood", "always neighbourhood"}},
    {"format", &format, required, {"versie van het formaat: 1", "version of the format: 1"}},
    {"name", &both, required, {"naam van de wijk", "name of the neighbourhood"}},
    {"note", &both, optional, {"wat boven het overzicht staat", "what stands above the overview"}},
    {"offers", &offers, required, {"hulp bij stoppen met roken", "help with stopping smoking"}},
};
constexpr Type file_type = {.fields = file_fields};

base::LocalText both_of(const yaml::Node& map, std::string_view key) {
    const auto* found = map.find(key);
    if (found == nullptr) return {};
    return {std::string(found->text_of("nl")), std::string(found->text_of("en"))};
}

bool is_true(const yaml::Node& map, std::string_view key) {
    return map.text_of(key) == "true";
}

Offer offer_of(const yaml::Node& map) {
    Offer offer;
    offer.kind = map.text_of("kind");
    offer.name = both_of(map, "name");
    offer.group = map.text_of("form") == "group";
    offer.registered = is_true(map, "registered");
    offer.where = both_of(map, "where");
    offer.when = both_of(map, "when");
    offer.contact = map.text_of("contact");
    offer.languages = map.text_of("languages");
    offer.cost = both_of(map, "cost");
    offer.goes_along = both_of(map, "goes_along");
    offer.checked_on = map.text_of("checked_on");
    offer.example = is_true(map, "example");
    offer.source = map.text_of("source");
    return offer;
}

}  // namespace

const Offer* Neighbourhood::find(std::string_view kind) const {
    const auto found =
        std::find_if(offers.begin(), offers.end(), [&](const Offer& offer) { return offer.kind == kind; });
    return found == offers.end() ? nullptr : &*found;
}

std::string Neighbourhood::placeholder(std::string_view kind, std::string_view field,
                                       base::Language language) const {
    const auto* offer = find(kind);
    const bool dutch = language == base::Language::nl;
    // These stand in the middle of a sentence that somebody says.
    if (offer == nullptr) {
        if (field == "where") return dutch ? "hier in de buurt" : "around here";
        if (field == "when") return dutch ? "op een moment dat past" : "at a time that suits";
        if (field == "contact") return dutch ? "het wijkteam" : "the neighbourhood team";
        return dutch ? "hulp bij stoppen" : "help with stopping";
    }
    if (field == "where") return offer->where.in(language);
    if (field == "when") return offer->when.in(language);
    if (field == "contact") return offer->contact;
    return offer->name.in(language);
}

bool is_fresh(const Offer& offer, base::Time now) {
    const auto part = [&](std::size_t from, std::size_t length) {
        int value = 0;
        std::from_chars(offer.checked_on.data() + from, offer.checked_on.data() + from + length, value);
        return value;
    };
    if (!yaml::is_date(offer.checked_on)) return false;
    const std::chrono::year_month_day checked = std::chrono::year{part(0, 4)} / part(5, 2) / part(8, 2);
    auto until = checked;
    until += std::chrono::months{fresh_months};
    if (!until.ok()) until = until.year() / until.month() / std::chrono::last;  // 31 August and six months
    const auto start = [](std::chrono::year_month_day day) { return base::Time{std::chrono::sys_days{day}}; };
    // A day on either side: the file is written in a time zone, and `now` is in none.
    constexpr std::chrono::days zones{1};
    return now >= start(checked) - zones && now <= start(until) + zones;
}

const Type& type_of_file() {
    return file_type;
}

LoadedNeighbourhood load(std::string_view text_of_file, const std::string& file) {
    LoadedNeighbourhood result;
    auto read = yaml::read(text_of_file, file);
    result.diagnostics = std::move(read.diagnostics);
    if (!read.root) return result;
    yaml::check(*read.root, file_type, file, result.diagnostics);
    base::sort_by_place(result.diagnostics);
    if (base::has_errors(result.diagnostics)) return result;
    Neighbourhood made;
    made.name = both_of(*read.root, "name");
    made.note = both_of(*read.root, "note");
    for (const auto& item : read.root->find("offers")->items) made.offers.push_back(offer_of(item));
    result.neighbourhood = std::move(made);
    return result;
}

}  // namespace wijk::neighbourhood
