using System.Text.Json;
using InnovationPotential.Tests.Normalizations;

namespace InnovationPotential.Tests.Conformance;

/// <summary>The columns that nothing, or nearly nothing, can be learned of.</summary>
internal static class Degenerate
{
    public static IEnumerable<(string Code, double[] Values)> Columns
    {
        get
        {
            var input = ReferenceCsv.Read("degenerate/input.csv");
            return input.Columns.Skip(1).Select(code => (code, input.Numbers(code)));
        }
    }

    /// <summary>What a function gave for a column.</summary>
    public static double[] Values(string function, string column) =>
        [.. Json("degenerate/functions.json").GetProperty(function).GetProperty(column).GetProperty("value").EnumerateArray()
            .Select(Number)];

    public static JsonElement Json(string path)
    {
        using var document =
            JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData", "reference", path)));
        return document.RootElement.Clone();
    }

    public static double Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number ? element.GetDouble() : element.GetString() switch
        {
            "NA" or "NaN" => double.NaN,
            "Inf" => double.PositiveInfinity,
            "-Inf" => double.NegativeInfinity,
            var text => throw new FormatException(text),
        };
}
