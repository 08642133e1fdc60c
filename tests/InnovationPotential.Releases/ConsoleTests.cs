using System.Runtime.InteropServices;
using InnovationPotential.Notebooks.Tests;

namespace InnovationPotential.Releases.Tests;

/// <summary>A program says the same whether it is compiled as it runs, trimmed, or ahead of time; nothing warns when it is made.</summary>
public sealed class ConsoleTests
{
    private const string Begin = """
    unit,score,low,high,coverage,rank,level,possible_levels
    North,1,1,1,1,1,high,high
    South,0.75,0.5,0.8333333333333334,0.6666666666666666,2,high,medium|high
    West,0.25,0.16666666666666666,0.5,0.6666666666666666,3,low,low|medium

    read back: True, True
    error IP1105 ($.children[0].weight, row 1, column 46, 'a'): The weight -1 is not 0 or more and finite.
    error IP1103 ($.children[1].code, row 1, column 58, 'a'): The code 'a' is that of $.children[0] too. Give each node a code of its own.
    error IP2008 (row 2, column 3, unit 'North', 'services'): 'x' is no level of 'services'. The levels are 0 (0), 1 (1), 2 (2).
    error IP2009 (row 2, column 4, unit 'North', 'projects'): '9' is outside the domain of 'projects'. The levels are 0 (0), 1 (1), 2 (2).
    """;

    private static readonly Lazy<Task<string>> Usual = new(() => Output("usual"));

    [Fact]
    public async Task Trimmed_it_says_the_same_to_the_byte()
    {
        var usual = await Usual.Value;

        usual.Should().StartWith(Begin.ReplaceLineEndings("\n"));
        (await Output("trimmed", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishTrimmed=true", "--self-contained"))
            .Split('\n').Should().Equal(usual.Split('\n'));
    }

    /// <summary>
    /// By itself it is compiled for processors that round twice where those since 2013 round once, and which the usual compiler asks.
    /// </summary>
    [Fact]
    public async Task Compiled_ahead_for_the_same_processors_it_says_the_same_to_the_byte()
    {
        string[] processors = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? ["-p:IlcInstructionSet=x86-64-v3"] : [];

        var ahead = await Output("ahead", ["-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true", .. processors]);

        ahead.Split('\n').Should().Equal((await Usual.Value).Split('\n'));
    }

    private static async Task<string> Output(string form, params string[] options)
    {
        var folder = await new ConsumerProject("Console", form).Publish(options);
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? "Console.exe" : "Console");
        return (await Command.Run(program, folder, new Dictionary<string, string>())).ReplaceLineEndings("\n");
    }
}
