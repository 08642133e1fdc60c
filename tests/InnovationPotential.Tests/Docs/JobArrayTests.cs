using System.Diagnostics;
using System.Text.RegularExpressions;
using InnovationPotential.Cli;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Docs;

/// <summary>The scripts for job arrays give, however a study is cut, the result of one run.</summary>
public sealed partial class JobArrayTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "guides", "job-arrays.md"));

    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-array").FullName;

    public JobArrayTests()
    {
        foreach (Match script in Script().Matches(Page)) File.WriteAllText(At(script.Groups["name"].Value), script.Groups["text"].Value);
        File.WriteAllText(At("model.json"), IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b").Indicator("c")).ToJson());
        File.WriteAllText(At("data.csv"), "unit,a,b,c\nA,1,5,2\nB,3,1,4\nC,2,3,3\nD,4,2,1\n");
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        File.WriteAllText(At("innopot"),
            $"#!/bin/sh\nexec \"{host}\" \"{Path.Combine(AppContext.BaseDirectory, "innopot.dll")}\" \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At("innopot"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("sh shell.sh", 4)]
    [InlineData("export SLURM_ARRAY_TASK_COUNT=8; for i in 5 0 3 1 7 2 6 4; do SLURM_ARRAY_TASK_ID=$i bash study.sbatch; done; "
        + "bash merge.sbatch", 8)]
    public void A_study_in_parts_is_that_of_one_run(string command, int parts)
    {
        if (!OperatingSystem.IsLinux()) return;
        Holds(command, parts);
    }

    [Fact]
    public void A_study_in_parallel_is_that_of_one_run()
    {
        if (!OperatingSystem.IsLinux() || Shell("parallel --version").Code != 0) return;
        Holds("sh parallel.sh", 8);
    }

    [Fact]
    public void A_part_that_is_lacking_is_named()
    {
        if (!OperatingSystem.IsLinux()) return;
        var (code, error) = Shell("sh part.sh 0 3 9000; sh part.sh 2 3 9000; innopot merge part-*.bin");

        code.Should().Be(2);
        error.Should().Contain("3000");
    }

    private void Holds(string command, int parts)
    {
        var (code, error) = Shell(command);

        code.Should().Be(0, error);
        Directory.GetFiles(_folder, "part-*.bin").Should().HaveCount(parts);
        using StringWriter output = new(), problems = new();
        Innopot.Run(["uncertainty", At("model.json"), At("data.csv"), "--replications", "20000", "--seed", "7", "--format", "json"],
            output, problems);
        File.ReadAllText(At("merged.json")).Should().Be(output.ToString());
    }

    private (int Code, string Error) Shell(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"PATH=.:$PATH; {command}"])
        {
            WorkingDirectory = _folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        output.Wait();
        return (process.ExitCode, error);
    }

    private string At(string name) => Path.Combine(_folder, name);

    [GeneratedRegex(@"^```sh (?<name>\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Script();
}
