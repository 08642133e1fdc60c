using System.CommandLine;
using System.CommandLine.Parsing;
using InnovationPotential.Cli.Commands;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli;

/// <summary>The <c>innopot</c> command.</summary>
internal static class Innopot
{
    private const string Trace = "INNOPOT_TRACE";

    private static readonly (string Name, Func<Terminal, Command> Create)[] Commands =
    [
        ("demo", DemoCommand.Create),
        ("init", InitCommand.Create),
        ("check", CheckCommand.Create),
        ("fit", FitCommand.Create),
        ("analyze", AnalyzeCommand.Create),
        ("assess", AssessCommand.Create),
        ("compare", CompareCommand.Create),
        ("diff", DiffCommand.Create),
        ("revise", ReviseCommand.Create),
        ("explain", ExplainCommand.Create),
        ("reach", ReachCommand.Create),
        ("sweep", SweepCommand.Create),
        ("uncertainty", UncertaintyCommand.Create),
        ("sensitivity", SensitivityCommand.Create),
        ("merge", MergeCommand.Create),
        ("import-coinr", ImportCoinrCommand.Create),
        ("import-coin-tool", ImportCoinToolCommand.Create),
        ("read-weights", ReadWeightsCommand.Create),
        ("panel", PanelCommand.Create),
        ("trend", TrendCommand.Create),
        ("chart", ChartCommand.Create),
        ("report", ReportCommand.Create),
        ("presets", PresetsCommand.Create),
        ("sql", SqlCommand.Create),
        ("schema", SchemaCommand.Create),
        ("completion", CompletionCommand.Create),
    ];

    /// <summary>Runs a command line; results go to the output, diagnostics to the error writer. Never throws for bad input.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, Stream? input = null)
    {
        var terminal = new Terminal(output, error, input);
        try
        {
            return Run(args, terminal);
        }
        catch (InvalidInputException e)
        {
            terminal.Fail(e.Diagnostics);
            return e.Diagnostics.Any(d => d.Code is SqlCodes.EngineMissing or SqlCodes.NotReached) ? ExitCode.NoEngine : ExitCode.Invalid;
        }
        catch (OperationCanceledException e)
        {
            terminal.Complain(e is StudyCanceled ? e.Message : "Canceled; nothing was written.");
            return ExitCode.Canceled;
        }
        catch (OutputFailure e)
        {
            terminal.Complain(e.Message);
            return ExitCode.NotWritten;
        }
        catch (OutOfMemoryException)
        {
            terminal.Complain("There is not enough memory; nothing was written.");
            return ExitCode.OutOfMemory;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            // What the library refuses, it refuses for what stands in the files; what a command refuses, for how it was called.
            terminal.Fail(MessageOf(e), e is ArgumentException { ParamName: not null } or InvalidOperationException);
            return ExitCode.Invalid;
        }
        // Whatever it is, the caller gets a line and a code that are documented.
        catch (Exception e)
        {
            terminal.Complain($"Unexpected {e.GetType().Name}: {e.Message} This is a defect of innopot; with {Trace}=1 it says where.");
            if (Environment.GetEnvironmentVariable(Trace) is { Length: > 0 }) terminal.Complain(e);
            return ExitCode.Unexpected;
        }
    }

    /// <summary>Every command as it declares itself.</summary>
    public static IEnumerable<Command> All()
    {
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, null);
        return Commands.Select(c => c.Create(terminal));
    }

    private static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var asked = Asked(args);
        var root = Root(terminal, asked);
        var width = WidthOption.Add(root);
        var parsed = root.Parse(asked, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var isCompleted = args is [['[', ..], ..];
        if (parsed.Errors.Count > 0 && !isCompleted)
        {
            foreach (var problem in ParseProblems.Of(parsed)) terminal.Complain(problem);
            terminal.Complain(parsed.CommandResult.Command == root
                ? "Try 'innopot help'." : $"Try 'innopot help {NameOf(parsed.CommandResult, root)}'.");
            return ExitCode.Invalid;
        }

        terminal.Ask(parsed.GetValue(width));
        if (terminal.WidthFor(null) is { } columns) WidthOption.Narrow(root, columns);
        OwnInput.ThrowIfWritten(parsed);
        return parsed.Invoke(
            new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
    }

    // A command within another is called by both names.
    private static string NameOf(CommandResult result, Command root) =>
        result.Parent is CommandResult above && above.Command != root
            ? $"{NameOf(above, root)} {result.Command.Name}" : result.Command.Name;

    // Who names a command gets it alone: the options of the others are not made for nothing.
    private static RootCommand Root(Terminal terminal, IReadOnlyList<string> asked)
    {
        var root = new RootCommand(
            "Assesses the innovation potential of clusters, regions, firms and countries from a model and a table. Exit codes: 0 done, 1 "
                + "done with errors in the data, 2 invalid input or usage, 3 output cannot be written, 4 out of memory, 5 no engine, "
                + "70 unexpected, "
                + "130 canceled.");
        var alone = Array.FindIndex(Commands, c => c.Name == asked[0]);
        foreach (var (_, create) in alone < 0 ? Commands : Commands[alone..(alone + 1)]) root.Add(create(terminal));
        root.Add(new Command("help", "Shows the help, of a command when one is named: 'innopot help assess'."));
        return root;
    }

    private static IReadOnlyList<string> Asked(IReadOnlyList<string> args) => args switch
    {
        [] => ["--help"],
        ["help", ..] => [.. args.Skip(1), "--help"],
        _ => args,
    };

    // The name of a method's parameter says nothing to who runs a command.
    private static string MessageOf(Exception exception) =>
        exception is ArgumentException { ParamName: { } name }
            ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : exception.Message;
}
