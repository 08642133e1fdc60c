using System.CommandLine;
using InnovationPotential.Cli.Commands;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli;

/// <summary>The <c>innopot</c> command.</summary>
internal static class Innopot
{
    /// <summary>Runs a command line; results go to the output, diagnostics to the error writer. Never throws for bad input.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, Stream? input = null)
    {
        var terminal = new Terminal(output, error, input);
        var root = new RootCommand(
            "Assesses the innovation potential of clusters, regions, firms and countries from a model and a table. Exit codes: 0 done, 1 "
                + "done with errors in the data, 2 invalid input or usage.")
        {
            DemoCommand.Create(terminal),
            InitCommand.Create(terminal),
            CheckCommand.Create(terminal),
            FitCommand.Create(terminal),
            AnalyzeCommand.Create(terminal),
            AssessCommand.Create(terminal),
            CompareCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            UncertaintyCommand.Create(terminal),
            SensitivityCommand.Create(terminal),
            MergeCommand.Create(terminal),
            ImportCoinrCommand.Create(terminal),
            TrendCommand.Create(terminal),
            ChartCommand.Create(terminal),
            ReportCommand.Create(terminal),
            PresetsCommand.Create(terminal),
            SqlCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            CompletionCommand.Create(terminal),
            new Command("help", "Shows the help, of a command when one is named: 'innopot help assess'."),
        };
        var parsed = root.Parse(Asked(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
        var isCompleted = args is [['[', ..], ..];
        if (parsed.Errors.Count > 0 && !isCompleted)
        {
            foreach (var problem in ParseProblems.Of(parsed)) error.WriteLine(problem);
            error.WriteLine(parsed.CommandResult.Command == root
                ? "Try 'innopot help'." : $"Try 'innopot help {parsed.CommandResult.Command.Name}'.");
            return ExitCode.Invalid;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (InvalidInputException e)
        {
            terminal.Report(e.Diagnostics);
            return ExitCode.Invalid;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Canceled; nothing was written.");
            return ExitCode.Invalid;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            error.WriteLine(MessageOf(e));
            return ExitCode.Invalid;
        }
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
