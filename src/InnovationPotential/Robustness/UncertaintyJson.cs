using System.Text.Json;
using InnovationPotential.Assessments;
using InnovationPotential.Text;

namespace InnovationPotential.Robustness;

/// <summary>The results of an uncertainty analysis as JSON.</summary>
internal static class UncertaintyJson
{
    public static string Write(UncertaintyResult result, StudyCounts counts) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("title", result.Title);
        writer.WriteStartArray("units");
        foreach (var unit in result.Units) WriteUnit(writer, unit, result.Options);
        writer.WriteEndArray();
        writer.WriteNumber("replications", result.Replications);
        writer.WriteNumber("counted", result.Counted);
        writer.WriteNumber("failed", result.Failed);
        writer.WriteStartArray("failures");
        foreach (var (reason, count) in result.Failures)
        {
            writer.WriteStartObject();
            writer.WriteString("reason", reason);
            writer.WriteNumber("count", count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("seed", result.Seed);
        WriteShifts(writer, result);
        if (!result.Changes.IsEmpty) WriteChanges(writer, result);
        WriteGroups(writer, result);
        if (result.HasPairs) WritePairs(writer, result, counts);
        writer.WriteDiagnostics("diagnostics", result.Diagnostics);
        writer.WriteString("study", result.StudyFingerprint);
        AssessmentTexts.WriteProvenance(writer, result.Provenance);
        writer.WriteEndObject();
    });

    private static void WriteUnit(Utf8JsonWriter writer, UnitUncertainty unit, UncertaintyOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("unit", unit.Unit);
        if (unit.Period is { } period) writer.WriteString("period", period.Label);
        writer.WriteNumberOrNull("nominalRank", unit.NominalRank);
        writer.WriteNumberOrNull("meanRank", unit.Rank.Mean);
        writer.WriteNumberOrNull("medianRank", unit.Rank.Median);
        writer.WriteNumberOrNull("rank05", unit.Rank.Low);
        writer.WriteNumberOrNull("rank95", unit.Rank.High);
        writer.WriteNumberOrNull("nominalScore", unit.NominalScore);
        writer.WriteNumberOrNull("meanScore", unit.Score.Mean);
        writer.WriteNumberOrNull("medianScore", unit.Score.Median);
        writer.WriteNumberOrNull("score05", unit.Score.Low);
        writer.WriteNumberOrNull("score95", unit.Score.High);
        writer.WriteNumberOrNull("rankStandardDeviation", unit.Rank.StandardDeviation);
        writer.WriteNumberOrNull("scoreStandardDeviation", unit.Score.StandardDeviation);
        writer.WriteNumber("scored", unit.Score.Count);
        WriteErrors(writer, unit);
        writer.WriteStartArray("quantiles");
        foreach (var p in options.Quantiles)
        {
            writer.WriteStartObject();
            writer.WriteNumber("probability", p);
            writer.WriteNumberOrNull("rank", unit.Rank.Quantile(p));
            writer.WriteNumberOrNull("rankError", unit.Rank.QuantileError(p));
            writer.WriteNumberOrNull("score", unit.Score.Quantile(p));
            writer.WriteNumberOrNull("scoreError", unit.Score.QuantileError(p));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("acceptability");
        foreach (var share in unit.Acceptability) writer.WriteNumberValue(share);
        writer.WriteEndArray();
        writer.WriteStartArray("topK");
        foreach (var k in options.TopK)
        {
            writer.WriteStartObject();
            writer.WriteNumber("k", k);
            WriteShare(writer, unit.ProbabilityOfTop(k) is { } share ? (share, unit.ShareError(share)) : null);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("levels");
        foreach (var level in unit.Levels)
        {
            writer.WriteStartObject();
            writer.WriteString("level", level.Level);
            WriteShare(writer, (level.Share, level.StandardError));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (unit.CentralWeights is { } central) WriteCentralWeights(writer, central);
        writer.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter writer, UnitUncertainty unit)
    {
        writer.WriteStartObject("standardErrors");
        writer.WriteNumberOrNull("meanRank", unit.Rank.StandardError);
        writer.WriteNumberOrNull("medianRank", unit.Rank.QuantileError(0.5));
        writer.WriteNumberOrNull("rank05", unit.Rank.QuantileError(0.05));
        writer.WriteNumberOrNull("rank95", unit.Rank.QuantileError(0.95));
        writer.WriteNumberOrNull("meanScore", unit.Score.StandardError);
        writer.WriteNumberOrNull("medianScore", unit.Score.QuantileError(0.5));
        writer.WriteNumberOrNull("score05", unit.Score.QuantileError(0.05));
        writer.WriteNumberOrNull("score95", unit.Score.QuantileError(0.95));
        writer.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter writer, (double Share, double? Error)? share)
    {
        writer.WriteNumberOrNull("share", share?.Share);
        writer.WriteNumberOrNull("error", share?.Error);
    }

    private static void WriteCentralWeights(Utf8JsonWriter writer, CentralWeights central)
    {
        writer.WriteStartObject("centralWeights");
        writer.WriteNumber("firstShare", central.FirstShare);
        writer.WriteNumber("replications", central.Replications);
        writer.WriteStartObject("weights");
        foreach (var (code, weight) in central.Weights) writer.WriteNumber(code, weight);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteShifts(Utf8JsonWriter writer, UncertaintyResult result)
    {
        writer.WriteStartArray("rankShift");
        foreach (var shift in result.RankShifts)
        {
            writer.WriteStartObject();
            if (shift.Period is { } period) writer.WriteString("period", period.Label);
            WriteQuantity(writer, shift.Shift);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter writer, UncertaintyResult result)
    {
        writer.WriteStartArray("changes");
        foreach (var change in result.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("unit", change.Unit);
            writer.WriteString("from", change.From.Label);
            writer.WriteString("to", change.To.Label);
            writer.WriteNumberOrNull("nominal", change.Nominal);
            WriteQuantity(writer, change.Change);
            writer.WriteNumberOrNull("rose", change.Rose);
            writer.WriteNumberOrNull("roseError", change.RoseError);
            writer.WriteNumberOrNull("fell", change.Fell);
            writer.WriteNumberOrNull("equal", change.Equal);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteQuantity(Utf8JsonWriter writer, UncertainQuantity quantity)
    {
        writer.WriteNumberOrNull("mean", quantity.Mean);
        writer.WriteNumberOrNull("error", quantity.StandardError);
        writer.WriteNumberOrNull("median", quantity.Median);
        writer.WriteNumberOrNull("q05", quantity.Low);
        writer.WriteNumberOrNull("q95", quantity.High);
    }

    private static void WriteGroups(Utf8JsonWriter writer, UncertaintyResult result)
    {
        writer.WriteStartArray("tiedGroups");
        foreach (var group in result.TiedGroups)
        {
            writer.WriteStartObject();
            if (group.Period is { } period) writer.WriteString("period", period.Label);
            writer.WriteStartArray("units");
            foreach (var unit in group.Units) writer.WriteStringValue(unit);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePairs(Utf8JsonWriter writer, UncertaintyResult result, StudyCounts counts)
    {
        writer.WriteStartArray("pairwise");
        for (var row = 0; row < result.Units.Count; row++)
        {
            writer.WriteStartObject();
            writer.WriteString("unit", result.Units[row].Unit);
            if (result.Units[row].Period is { } period) writer.WriteString("period", period.Label);
            writer.WriteStartArray("ahead");
            var first = row / counts.Units * counts.Units;
            for (var other = first; other < first + counts.Units; other++)
            {
                if (counts.AheadOf(row, other) is { } probability) writer.WriteNumberValue(probability);
                else writer.WriteNullValue();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
