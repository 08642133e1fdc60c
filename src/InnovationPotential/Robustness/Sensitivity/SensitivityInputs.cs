using InnovationPotential.Numerics;
using InnovationPotential.Text;

namespace InnovationPotential.Robustness;

/// <summary>What is wrong with the description of a sensitivity analysis; all of it at once.</summary>
internal static class SensitivityInputs
{
    /// <summary>The most rows: a batch of resamples of them must fit into an array.</summary>
    public const int LargestRows = 1 << 26;

    /// <summary>The problems of a description.</summary>
    /// <param name="factors">The factors.</param>
    /// <param name="outputs">The names of the outputs, the main one first.</param>
    /// <param name="options">The options.</param>
    public static IEnumerable<Diagnostic> Problems(IReadOnlyList<SensitivityFactor> factors, IReadOnlyList<string> outputs,
        SensitivityOptions options) =>
        [.. Factors(factors), .. Outputs(outputs), .. Options(options), .. Points(factors, options)];

    private static IEnumerable<Diagnostic> Factors(IReadOnlyList<SensitivityFactor> factors)
    {
        if (factors.Count == 0)
            yield return Diagnostic.Error(SensitivityCodes.InvalidFactor, "There is no factor.", hint: "Name one factor at least.");
        for (var i = 0; i < factors.Count; i++)
        {
            if (factors[i] is not { } factor || string.IsNullOrWhiteSpace(factor.Name))
            {
                yield return Diagnostic.Error(SensitivityCodes.InvalidFactor, "A factor has no name.",
                    new Location { Path = $"$.factors[{i}]" }, "Name it.");
                continue;
            }

            if (factor.Inputs < 1)
                yield return Diagnostic.Error(SensitivityCodes.InvalidFactor,
                    FormattableString.Invariant($"The factor '{factor.Name}' has {Counted.Of(factor.Inputs, "input")}."),
                    new Location { Path = $"$.factors[{i}]" }, "A factor has one input at least.");
        }

        foreach (var name in Repeated(factors.Select(f => f?.Name)))
            yield return Diagnostic.Error(SensitivityCodes.InvalidFactor, $"Several factors are named '{name}'.",
                hint: "Give each factor a name of its own.");
    }

    private static IEnumerable<Diagnostic> Outputs(IReadOnlyList<string> outputs)
    {
        if (outputs.Count == 0)
            yield return Diagnostic.Error(SensitivityCodes.InvalidFactor, "There is no output.", hint: "Name one output at least.");
        if (outputs.Any(string.IsNullOrWhiteSpace))
            yield return Diagnostic.Error(SensitivityCodes.InvalidFactor, "An output has no name.", hint: "Name it.");
        foreach (var name in Repeated(outputs))
            yield return Diagnostic.Error(SensitivityCodes.InvalidFactor, $"Several outputs are named '{name}'.",
                hint: "Give each output a name of its own.");
    }

    private static IEnumerable<Diagnostic> Options(SensitivityOptions options)
    {
        if (options.Rows < 1)
            yield return Invalid("rows", FormattableString.Invariant($"The number of rows is {options.Rows}."),
                "Take one row at least, better a power of two such as 4096.");
        if (options.Rows > LargestRows)
            yield return Invalid("rows", FormattableString.Invariant($"The number of rows is {options.Rows}, more than {LargestRows}."),
                "Take fewer rows.");
        if (options.Resamples < 0)
            yield return Invalid("resamples", FormattableString.Invariant($"The number of resamples is {options.Resamples}."),
                "Take 0 for no intervals.");
        if (!(options.Confidence is > 0 and < 1))
            yield return Invalid("confidence", FormattableString.Invariant($"The confidence is {options.Confidence}."),
                "It is within (0, 1), such as 0.9.");
        if (options.DegreeOfParallelism is 0 or < -1)
            yield return Invalid("degreeOfParallelism",
                FormattableString.Invariant($"The number of threads is {options.DegreeOfParallelism}."),
                "Take −1 for as many as there are processors.");
        if (options.Points is not (SensitivityPoints.Sobol or SensitivityPoints.Random))
            yield return Invalid("points", "There are no such points.", "Take Sobol or Random.");
        if (options.FirstOrder is not (FirstOrderEstimator.Saltelli2010 or FirstOrderEstimator.Jansen1999))
            yield return Invalid("firstOrder", "There is no such estimator.", "Take Saltelli2010 or Jansen1999.");
    }

    private static IEnumerable<Diagnostic> Points(IReadOnlyList<SensitivityFactor> factors, SensitivityOptions options)
    {
        var inputs = factors.Sum(f => Math.Max(0L, f?.Inputs ?? 0));
        var most = options.Points == SensitivityPoints.Sobol ? SaltelliDesign.LargestSobolInputs : SaltelliDesign.LargestInputs;
        if (inputs <= most) yield break;
        yield return Diagnostic.Error(
            SensitivityCodes.TooManyInputs,
            FormattableString.Invariant(
                $"There are {inputs} inputs, but {(options.Points == SensitivityPoints.Sobol ? "Sobol' points have coordinates for"
                    : "there can be")} {most} at most."),
            new Location { Path = "$.options.points" },
            options.Points == SensitivityPoints.Sobol ? "Take Random points, or fewer inputs." : "Take fewer inputs.");
    }

    private static Diagnostic Invalid(string option, string message, string hint) =>
        Diagnostic.Error(SensitivityCodes.InvalidOption, message, new Location { Path = "$.options." + option }, hint);

    private static IEnumerable<string> Repeated(IEnumerable<string?> names) =>
        names.OfType<string>().Where(n => !string.IsNullOrWhiteSpace(n)).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => g.Key);
}
