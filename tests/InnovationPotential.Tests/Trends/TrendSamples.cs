using CsCheck;

namespace InnovationPotential.Tests.Trends;

/// <summary>Random points at increasing times, some of them missing or tied.</summary>
internal static class TrendSamples
{
    internal static Gen<(double[] Times, double[] Values)> Points { get; } =
        Gen.Select(Gen.Int[1, 4].Array[2, 12], Gen.Int[-50, 50].Array[12]).Select((steps, values) =>
        {
            var times = new double[steps.Length];
            for (var i = 1; i < times.Length; i++) times[i] = times[i - 1] + steps[i];
            return (times, values.Take(times.Length).Select(v => v / 4.0).ToArray());
        });

    internal static void Sample(this Gen<(double[] Times, double[] Values)> points, Action<double[], double[]> check) =>
        points.Sample(p => check(p.Times, p.Values));
}
