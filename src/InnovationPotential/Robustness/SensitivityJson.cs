using System.Text.Json;
using InnovationPotential.Numerics;
using InnovationPotential.Text;
using InnovationPotential.Trends;

namespace InnovationPotential.Robustness;

/// <summary>Sobol' indices as JSON.</summary>
internal static class SensitivityJson
{
    public static string Write(SensitivityResult result) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        WriteOutput(writer, result.Main);
        WriteOptions(writer, result);
        if (result.Outputs.Count > 1)
        {
            writer.WriteStartArray("outputs");
            foreach (var output in result.Outputs)
            {
                writer.WriteStartObject();
                WriteOutput(writer, output);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteDiagnostics("diagnostics", result.Diagnostics);
        writer.WriteEndObject();
    });

    private static void WriteOutput(Utf8JsonWriter writer, OutputSensitivity output)
    {
        writer.WriteString("output", output.Output);
        writer.WriteNumberOrNull("mean", output.Mean);
        writer.WriteNumberOrNull("variance", output.Variance);
        if (output.Reason is { } reason) writer.WriteString("reason", reason.Code());
        writer.WriteNumber("failed", output.Failed);
        writer.WriteStartArray("factors");
        foreach (var factor in output.Factors) WriteFactor(writer, factor);
        writer.WriteEndArray();
        writer.WriteNumberOrNull("sumOfFirst", output.SumOfFirst);
        writer.WriteNumberOrNull("sumOfTotal", output.SumOfTotal);
        if (!output.Pairs.IsEmpty) WritePairs(writer, output);
        if (output.Dummy is not { } dummy) return;
        writer.WritePropertyName("dummy");
        WriteFactor(writer, dummy);
    }

    private static void WriteFactor(Utf8JsonWriter writer, FactorSensitivity factor)
    {
        writer.WriteStartObject();
        writer.WriteString("factor", factor.Factor);
        writer.WriteNumberOrNull("first", factor.First);
        writer.WriteNumberOrNull("firstLow", factor.FirstLow);
        writer.WriteNumberOrNull("firstHigh", factor.FirstHigh);
        writer.WriteNumberOrNull("total", factor.Total);
        writer.WriteNumberOrNull("totalLow", factor.TotalLow);
        writer.WriteNumberOrNull("totalHigh", factor.TotalHigh);
        writer.WriteEndObject();
    }

    private static void WritePairs(Utf8JsonWriter writer, OutputSensitivity output)
    {
        writer.WriteStartArray("secondOrder");
        foreach (var pair in output.Pairs)
        {
            writer.WriteStartObject();
            writer.WriteString("factor", pair.Factor);
            writer.WriteString("other", pair.Other);
            writer.WriteNumberOrNull("index", pair.Index);
            writer.WriteNumberOrNull("low", pair.Low);
            writer.WriteNumberOrNull("high", pair.High);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOptions(Utf8JsonWriter writer, SensitivityResult result)
    {
        var options = result.Options;
        writer.WriteNumber("replications", options.Rows);
        writer.WriteNumber("evaluations", result.Evaluations);
        writer.WriteNumber("seed", options.Seed);
        writer.WriteString("points", options.Points == SensitivityPoints.Sobol ? "sobol" : "random");
        writer.WriteString("firstOrderEstimator", options.FirstOrder == FirstOrderEstimator.Saltelli2010 ? "saltelli-2010" : "jansen-1999");
        writer.WriteString("totalEstimator", "jansen-1999");
        writer.WriteNumber("resamples", options.Resamples);
        writer.WriteNumber("confidence", options.Confidence);
    }
}
