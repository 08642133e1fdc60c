using System.Diagnostics;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>The scripts of completion, run by the shells that are there: bash but on Windows, zsh where installed.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("innopot ass", "assess", "trend")]
    [InlineData("innopot assess --for", "--format", "--out")]
    [InlineData("innopot completion ", "bash", "assess")]
    [InlineData("innopot assess m.json d.csv --format ", "markdown", "--format")]
    public void Bash_completes_what_is_begun(string line, string offered, string other) => ShouldComplete(
        "bash", ["--norc", "--noprofile"], line, offered, other,
        "COMP_LINE=\"$LINE\"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($LINE); [[ $LINE == *' ' ]] && COMP_WORDS+=(''); "
            + "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _innopot; printf '%s\\n' \"${COMPREPLY[@]}\"", "");

    [Theory]
    [InlineData("innopot ass", "assess", "trend")]
    [InlineData("innopot assess --for", "--format", "--out")]
    public void Zsh_completes_what_is_begun(string line, string offered, string other) => ShouldComplete(
        "zsh", ["-f"], line, offered, other, "BUFFER=\"$LINE\"; CURSOR=${#BUFFER}; _innopot",
        "compdef() { : }; _files() { : }; compadd() { shift; print -l -- $@ };");

    private static void ShouldComplete(string shell, string[] options, string line, string offered, string other, string ask, string before)
    {
        if (!((string[])["/bin", "/usr/bin", "/usr/local/bin"]).Any(f => File.Exists(Path.Combine(f, shell)))) return;
        using var output = new StringWriter();
        Innopot.Run(["completion", shell], output, TextWriter.Null).Should().Be(0);
        var command = Path.Combine(AppContext.BaseDirectory, "innopot.dll");
        var script = $"{before}\ninnopot() {{ dotnet '{command}' \"$@\"; }}\n{output}\n{ask}";
        var start = new ProcessStartInfo(shell) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[.. options, "-c", script]) start.ArgumentList.Add(argument);
        start.Environment["LINE"] = line;

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var found = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();

        found.Should().Contain(offered, error.Result).And.NotContain(other);
    }
}
