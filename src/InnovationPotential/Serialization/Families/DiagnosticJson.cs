using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How diagnostics stand in JSON.</summary>
internal static class DiagnosticJson
{
    private static readonly JsonNumber Position = new(1, int.MaxValue);

    private static readonly JsonShape<Location> Place = new(
        "location",
        "What a diagnostic speaks of.",
        Location.None,
        new JsonPart<Location, string>("file", "The name of a file.", TextValue, l => l.File, (l, v) => l with { File = v }),
        new JsonPart<Location, string>("unit", "The unit.", TextValue, l => l.Unit, (l, v) => l with { Unit = v }),
        new JsonPart<Location, string>("node", "The code of the indicator or dimension.", TextValue, l => l.Node,
            (l, v) => l with { Node = v }),
        new JsonPart<Location, string>("period", "The period.", TextValue, l => l.Period, (l, v) => l with { Period = v }),
        new JsonOptional<Location>("row", "The line of a text file.", Position, l => l.Row, (l, v) => l with { Row = (int?)v }),
        new JsonOptional<Location>("column", "The column of a text file.", Position, l => l.Column, (l, v) => l with { Column = (int?)v }),
        new JsonPart<Location, string>("path", "The path in a JSON text.", TextValue, l => l.Path, (l, v) => l with { Path = v }));

    private static readonly JsonShape<Diagnostic> Shape = new(
        "diagnostic",
        "What was found.",
        new Diagnostic("", Severity.Information, ""),
        new JsonPart<Diagnostic, string>("code", "The stable code.", TextValue, d => d.Code, (d, v) => d with { Code = v }, required: true),
        new JsonPart<Diagnostic, Severity>(
            "severity",
            "How much it matters.",
            new JsonName<Severity>(("information", Severity.Information), ("warning", Severity.Warning), ("error", Severity.Error)),
            d => d.Severity,
            (d, v) => d with { Severity = v },
            required: true),
        new JsonPart<Diagnostic, string>("message", "What is the case.", TextValue, d => d.Message, (d, v) => d with { Message = v },
            required: true),
        new JsonPart<Diagnostic, Location>("location", "Where.", Place, d => d.Location, (d, v) => d with { Location = v }),
        new JsonPart<Diagnostic, string>("hint", "How to mend it.", TextValue, d => d.Hint, (d, v) => d with { Hint = v }));

    public static JsonList<Diagnostic> List { get; } = new(Shape);
}
