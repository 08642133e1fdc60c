using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How diagnostics stand in JSON.</summary>
internal static class DiagnosticJson
{
    private static readonly JsonNumber Position = new(1, int.MaxValue);

    private static readonly JsonShape<Location> Place = new("location", "What a diagnostic speaks of.", Location.None, m => m
        .Optional("file", "The name of a file.", TextValue, l => l.File, (l, v) => l with { File = v })
        .Optional("unit", "The unit.", TextValue, l => l.Unit, (l, v) => l with { Unit = v })
        .Optional("node", "The code of the indicator or dimension.", TextValue, l => l.Node, (l, v) => l with { Node = v })
        .Optional("period", "The period.", TextValue, l => l.Period, (l, v) => l with { Period = v })
        .Nullable("row", "The line of a text file.", Position, l => l.Row, (l, v) => l with { Row = (int?)v })
        .Nullable("column", "The column of a text file.", Position, l => l.Column, (l, v) => l with { Column = (int?)v })
        .Optional("path", "The path in a JSON text.", TextValue, l => l.Path, (l, v) => l with { Path = v }));

    private static readonly JsonShape<Diagnostic> Shape = new("diagnostic", "What was found.", new Diagnostic("", Severity.Information, ""),
        m => m
            .Required("code", "The stable code.", TextValue, d => d.Code, (d, v) => d with { Code = v })
            .Required("severity", "How much it matters.", Names<Severity>(), d => d.Severity, (d, v) => d with { Severity = v })
            .Required("message", "What is the case.", TextValue, d => d.Message, (d, v) => d with { Message = v })
            .Optional("location", "Where.", Place, d => d.Location, (d, v) => d with { Location = v })
            .Optional("hint", "How to mend it.", TextValue, d => d.Hint, (d, v) => d with { Hint = v }));

    public static JsonList<Diagnostic> List { get; } = new(Shape);
}
