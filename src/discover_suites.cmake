# Run after each build of a test program: writes `out`, in which each of its suites is one test of ctest. A process for
# every single test would cost more than most tests do.
#   cmake -D program=FILE -D out=FILE -D label=NAME -D environment=A=B -P discover_suites.cmake

execute_process(COMMAND ${program} --gtest_list_tests OUTPUT_VARIABLE listed ERROR_VARIABLE wrong RESULT_VARIABLE code)
if(NOT code EQUAL 0)
    message(FATAL_ERROR "${program} does not list its tests:\n${listed}${wrong}")
endif()
string(REGEX MATCHALL "(^|\n)[^ \n]+\\.[^\n]*" lines "${listed}")
set(tests "")
foreach(line IN LISTS lines)
    if(line MATCHES "^\n?([^ ]+)\\.( |$)")
        set(suite ${CMAKE_MATCH_1})
        string(APPEND tests "add_test([==[${suite}]==] [==[${program}]==] [==[--gtest_filter=${suite}.*]==] --gtest_brief=1)\n"
            "set_tests_properties([==[${suite}]==] PROPERTIES LABELS ${label} ENVIRONMENT [==[${environment}]==])\n")
    endif()
endforeach()
if(tests STREQUAL "")
    message(FATAL_ERROR "${program} has no tests")
endif()
file(WRITE ${out} "${tests}")
