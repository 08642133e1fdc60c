namespace InnovationPotential.Cli.Output;

/// <summary>Whether a result goes to a workbook: the file's ending says so.</summary>
internal static class WorkbookOut
{
    /// <summary>The commands that write workbooks.</summary>
    public static readonly string[] Commands = ["assess", "uncertainty"];

    public static bool Is(string? file) => file?.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) == true;
}
