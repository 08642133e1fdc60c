using System.Diagnostics;

namespace InnovationPotential.Tests.Cli;

/// <summary>What only a process of its own can meet: closed streams, signals, rights it does not have.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot").FullName;

    public ProcessTests() => Shell("innopot init \"$FOLDER\"").Code.Should().Be(0);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("innopot assess nowhere.json data.csv 2>&-", 2)]
    [InlineData("innopot assess nowhere.json data.csv 2>/dev/full", 2)]
    [InlineData("innopot assess model.json data.csv 2>&- >/dev/null", 0)]
    [InlineData("innopot assess model.json data.csv >/dev/full", 3)]
    [InlineData("innopot assess model.json data.csv --out /dev/stdout | grep -q 'IT cluster'", 0)]
    [InlineData("{ innopot assess model.json data.csv; echo $? >code; } | true; exit $(cat code)", 0)]
    [InlineData("innopot uncertainty model.json data.csv --replications 2000000000 --out r.csv & sleep 3; kill -INT $!; wait $!", 130)]
    [InlineData("innopot uncertainty model.json data.csv --replications 2000000000 --out r.csv & sleep 3; kill -TERM $!; wait $!", 130)]
    public void A_process_ends_with_a_documented_code(string command, int code)
    {
        if (!OperatingSystem.IsLinux()) return;
        var (actual, error) = Shell(command);

        actual.Should().Be(code, error);
        Directory.GetFiles(_folder, "r.csv*").Should().BeEmpty();
        if (code == 130) error.Should().MatchRegex(@"^Canceled after \d+ of 2000000000 replications; nothing was written\.");
    }

    [Fact]
    public void A_pipe_is_written_to_as_it_stands()
    {
        if (!OperatingSystem.IsLinux()) return;
        var (code, error) = Shell(
            "mkfifo p; (cat p >read) & innopot assess model.json data.csv --format csv --out p; wait; "
                + "test -p p && grep -q 'IT cluster' read");

        code.Should().Be(0, error);
    }

    [Fact]
    public void Where_there_is_no_right_to_write_it_is_said()
    {
        if (!OperatingSystem.IsLinux()) return;
        var (code, error) = Shell("mkdir closed; chmod 555 closed . ; $UNPRIVILEGED innopot assess model.json data.csv --out closed/r.csv");

        code.Should().Be(3, error);
        error.Should().StartWith("The file 'closed/r.csv' cannot be written: ");
    }

    private (int Code, string Error) Shell(string command)
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "innopot.dll");
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        // A shell function would stand between a signal and the process.
        var program = Path.Combine(_folder, "innopot");
        // Who runs the tests in the background has interruptions ignored, and a child inherits that.
        var heeding = "env --default-signal=INT";
        if (!File.Exists(program))
            File.WriteAllText(program, $"""
                #!/bin/sh
                {heeding} true 2>/dev/null && exec {heeding} "{host}" "{dll}" "$@"
                exec "{host}" "{dll}" "$@"

                """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead
                | UnixFileMode.OtherExecute | UnixFileMode.UserWrite);
        var start = new ProcessStartInfo("bash", ["-c", $"set -m; PATH=.:$PATH; {command}"])
        {
            WorkingDirectory = _folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["FOLDER"] = _folder;
        start.Environment["UNPRIVILEGED"] = Environment.UserName == "root" ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        output.Wait();
        return (process.ExitCode, error);
    }
}
