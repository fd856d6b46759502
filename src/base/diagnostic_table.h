// What the entries of a module's records.def mean where its table of DiagnosticRecords is made. For that one
// source file only: no include guard, and to be included last.

#define MESSAGE(nl, en)     \
    wijk::base::LocalView { \
        nl, en              \
    }
#define WHY(nl, en)         \
    wijk::base::LocalView { \
        nl, en              \
    }
#define MEND(nl, en)        \
    wijk::base::LocalView { \
        nl, en              \
    }
#define EXAMPLE(frame, failing, passing) #frame, failing, passing
#define DIAGNOSTIC(code, name, severity, message, why, mend, example) \
    wijk::base::DiagnosticRecord{#code, wijk::base::Severity::severity, message, why, mend, example},
