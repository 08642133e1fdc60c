namespace InnovationPotential.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and there are errors in the data: read the diagnostics.</summary>
    public const int DoneWithErrors = 1;

    /// <summary>Not done: the input or the command line is invalid.</summary>
    public const int Invalid = 2;

    /// <summary>What tells of a result with some diagnostics.</summary>
    public static int Of(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(d => d.Severity == Severity.Error) ? DoneWithErrors : Done;
}
