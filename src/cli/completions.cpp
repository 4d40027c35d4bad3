// The scripts are thin: all of them ask `decalque complete`, so that nothing is said of the command line twice, and what is
// completed belongs to the program that is run.

#include "cli/commands.h"
#include "cli/option_values.h"

namespace decalque {

namespace {

constexpr const char* kBash = R"(# bash completion for decalque: decalque completions bash
_decalque() {
    local words=() word kind prefix= i
    for ((i = 1; i <= COMP_CWORD; ++i)); do
        word=${COMP_WORDS[i]}
        # Bash takes --level=likely for three words.
        if ((i > 1)) && [[ $word == = || ${COMP_WORDS[i - 1]} == = ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    [[ ${COMP_WORDS[COMP_CWORD]} == --*=* ]] && prefix=${word%%=*}=
    COMPREPLY=()
    {
        IFS= read -r kind
        while IFS=$'\t' read -r word _; do
            COMPREPLY+=("$prefix$word")
        done
    } < <("${1/#\~/$HOME}" complete -- "${words[@]}" 2>/dev/null)
    case $kind in
        files) compopt -o default ;;
        folders) compopt -o dirnames ;;
        *) [[ "${COMPREPLY[*]} " == *"/ "* ]] && compopt -o nospace ;;
    esac 2>/dev/null
}
complete -F _decalque decalque
)";

constexpr const char* kZsh = R"(#compdef decalque
# zsh completion for decalque: decalque completions zsh
_decalque() {
  local -a lines whole begun
  local line word about
  lines=("${(@f)$("${words[1]/#\~/$HOME}" complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  [[ $PREFIX == --*=* ]] && compset -P '*='
  case $lines[1] in
    files) _files ;;
    folders) _files -/ ;;
    *)
      for line in "${(@)lines[2,-1]}"; do
        word=${line%%$'\t'*} about=${line#*$'\t'}
        word=${word//:/\\:}${about:+:$about}
        if [[ $line == */$'\t'* ]]; then begun+=("$word"); else whole+=("$word"); fi
      done
      (( $#begun )) && _describe value begun -S ''
      (( $#whole )) && _describe value whole
      (( $#begun + $#whole ))
      ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _decalque "$@"; else compdef _decalque decalque; fi
)";

constexpr const char* kFish = R"(# fish completion for decalque: decalque completions fish
function __decalque_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l prefix (string match -r -- '^--[^=]*=' $current)
    set -l value (string replace -r -- '^--[^=]*=' '' $current)
    set -l program $words[1]
    set -e words[1]
    set -l lines ($program complete -- $words "$current" 2>/dev/null)
    switch "$lines[1]"
        case files
            for path in (__fish_complete_path "$value")
                echo "$prefix$path"
            end
        case folders
            for path in (__fish_complete_directories "$value")
                echo "$prefix$path"
            end
        case words
            for line in $lines[2..-1]
                echo "$prefix$line"
            end
    end
end
complete -c decalque -f -a '(__decalque_complete)'
)";

}  // namespace

int completions(const CommandLine& options, const Streams& streams) {
  streams.out << one_of<const char*>("SHELL", options.files.front(), {{"bash", kBash}, {"zsh", kZsh}, {"fish", kFish}})
              << std::flush;
  return kDone;
}

}  // namespace decalque
