namespace InnovationPotential.Cli;

/// <summary>What the process tells its caller; the table stands in <c>docs/guides/command-line.md</c>.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and there are errors in the data: read the diagnostics. Of <c>diff</c>: the two differ.</summary>
    public const int DoneWithErrors = 1;

    /// <summary>Not done: the input or the command line is invalid.</summary>
    public const int Invalid = 2;

    /// <summary>Not done: the output cannot be written.</summary>
    public const int NotWritten = 3;

    /// <summary>Not done: there is not enough memory.</summary>
    public const int OutOfMemory = 4;

    /// <summary>Not done: the engine that is asked for is not there, or a database cannot be reached.</summary>
    public const int NoEngine = 5;

    /// <summary>Not done, for a reason that nobody thought of: a defect of the command.</summary>
    public const int Unexpected = 70;

    /// <summary>Ended by Ctrl+C, or asked to end, before it was done.</summary>
    public const int Canceled = 130;

    /// <summary>What tells of a result with some diagnostics.</summary>
    public static int Of(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(d => d.Severity == Severity.Error) ? DoneWithErrors : Done;
}
