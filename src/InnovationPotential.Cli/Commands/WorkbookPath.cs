using System.Diagnostics.CodeAnalysis;

namespace InnovationPotential.Cli.Commands;

/// <summary>The name of an Excel workbook and, behind <c>#</c>, of one of its sheets.</summary>
internal static class WorkbookPath
{
    private static readonly string[] Extensions = [".xlsx", ".xlsm"];

    /// <summary>Whether a path is that of a workbook.</summary>
    /// <param name="path">The path: <c>data.xlsx</c>, <c>data.xlsx#Sheet</c> or <c>data.xlsx#2</c>.</param>
    /// <param name="workbook">The workbook.</param>
    /// <param name="sheet">The sheet's name or number; null for the first.</param>
    public static bool TryParse(string path, [NotNullWhen(true)] out string? workbook, out string? sheet)
    {
        (workbook, sheet) = (path, null);
        if (IsWorkbook(path)) return true;
        var mark = path.LastIndexOf('#');
        if (mark <= 0 || !IsWorkbook(path[..mark])) return false;
        (workbook, sheet) = (path[..mark], path[(mark + 1)..]);
        return true;
    }

    private static bool IsWorkbook(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
