namespace InnovationPotential.Text;

/// <summary>How results tell diagnostics.</summary>
internal static class DiagnosticColumns
{
    private static readonly ResultColumn<Location>[] Place =
    [
        new("unit", p => p.Unit) { IsOptional = true },
        new("node", p => p.Node) { IsOptional = true },
        new("period", p => p.Period) { IsOptional = true },
        new("row", p => p.Row) { IsOptional = true },
        new("column", p => p.Column) { IsOptional = true },
        new("path", p => p.Path) { IsOptional = true },
    ];

    /// <summary>A row for people each: in cells of notebooks and in workbooks.</summary>
    public static ResultColumn<Diagnostic>[] Shown { get; } =
    [
        new("severity", d => d.Severity.ToString().ToLowerInvariant()),
        new("code", d => d.Code),
        new("where", d => d.Location.ToString()),
        new("message", d => d.Message),
        new("hint", d => d.Hint),
    ];

    /// <summary>An object in JSON each.</summary>
    public static ResultColumn<Diagnostic>[] All { get; } =
    [
        new("code", d => d.Code),
        new("severity", d => d.Severity.ToString().ToLowerInvariant()),
        new("message", d => d.Message),
        new((writer, d) => Place.WriteJson(writer, "location", d.Location)),
        new("hint", d => d.Hint) { IsOptional = true },
    ];
}
