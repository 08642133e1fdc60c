using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Preparation;

/// <summary>The exact forms of what was observed.</summary>
internal static class AvailabilityTexts
{
    public static void Write(Utf8JsonWriter writer, DataAvailability availability)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("units");
        for (var u = 0; u < availability.Units.Count; u++)
        {
            writer.WriteStartObject();
            Write(writer, "unit", availability.Units[u]);
            Write(writer, "groups", "group", availability.GroupsOfUnits[u]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Write(writer, "indicators", "indicator", availability.Indicators);
        Write(writer, "groups", "group", availability.Groups);
        writer.WriteEndObject();
    }

    public static string Csv(DataAvailability availability, bool escapeFormulas)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var csv = new CsvText(text, escapeFormulas: escapeFormulas);
        csv.WriteRow("kind", "name", "group", "cells", "observed", "zeros", "coverage");
        foreach (var share in availability.Units) Write(csv, "unit", share.Name, "", share);
        foreach (var share in availability.Indicators) Write(csv, "indicator", share.Name, "", share);
        foreach (var share in availability.Groups) Write(csv, "group", share.Name, share.Name, share);
        for (var u = 0; u < availability.Units.Count; u++)
        {
            foreach (var share in availability.GroupsOfUnits[u]) Write(csv, "unit-group", availability.Units[u].Name, share.Name, share);
        }

        return text.ToString();
    }

    private static void Write(CsvText csv, string kind, string name, string group, AvailabilityShare share)
    {
        csv.Write(kind);
        csv.Write(name);
        csv.Write(group);
        foreach (var number in (double?[])[share.Cells, share.Observed, share.Zeros, share.Coverage]) csv.Write(number ?? double.NaN);
        csv.EndRow();
    }

    private static void Write(Utf8JsonWriter writer, string array, string name, EquatableArray<AvailabilityShare> shares)
    {
        writer.WriteStartArray(array);
        foreach (var share in shares)
        {
            writer.WriteStartObject();
            Write(writer, name, share);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, AvailabilityShare share)
    {
        writer.WriteString(name, share.Name);
        writer.WriteNumber("cells", share.Cells);
        writer.WriteNumber("observed", share.Observed);
        writer.WriteNumber("zeros", share.Zeros);
        writer.WriteNumberOrNull("coverage", share.Coverage);
    }
}
