using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot completion SHELL</c>.</summary>
internal static class CompletionCommand
{
    // Each asks the command itself what may stand at the cursor.
    private static readonly (string Shell, string Script)[] Scripts =
    [
        ("bash", """
            _innopot() {
              local line="${COMP_LINE:0:$COMP_POINT}"
              line="${line#* }"
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(innopot "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _innopot innopot
            """),
        ("zsh", """
            #compdef innopot
            _innopot() {
              local line="${BUFFER[1,CURSOR]#* }"
              local -a found=("${(@f)$(innopot "[suggest:${#line}]" "$line" 2>/dev/null)}")
              compadd -- $found
              _files
            }
            compdef _innopot innopot
            """),
        ("pwsh", """
            Register-ArgumentCompleter -Native -CommandName innopot -ScriptBlock {
              param($word, $ast, $position)
              $line = $ast.ToString() -replace '^\S+\s?', ''
              innopot "[suggest:$($line.Length)]" "$line" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }
            """),
    ];

    public static Command Create(Terminal terminal)
    {
        var shell = Ask.Argument("SHELL", "bash, zsh or pwsh.");
        shell.AcceptOnlyFromAmong([.. Scripts.Select(s => s.Shell)]);
        return new Command("completion",
            "Prints a script by which a shell completes commands and options, such as: eval \"$(innopot completion bash)\".")
        { shell }.Doing(parsed =>
        {
            terminal.Deliver(Scripts.Single(s => s.Shell == parsed.GetRequiredValue(shell)).Script.ReplaceLineEndings("\n"), null);
        });
    }
}
