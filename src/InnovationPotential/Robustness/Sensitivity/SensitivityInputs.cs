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
    public static IEnumerable<Diagnostic> Validate(IReadOnlyList<SensitivityFactor> factors, IReadOnlyList<string> outputs,
        SensitivityOptions options) =>
        [.. Factors(factors), .. Outputs(outputs), .. Options(options), .. Points(factors, options)];

    private static IEnumerable<Diagnostic> Factors(IReadOnlyList<SensitivityFactor> factors)
    {
        if (factors.Count == 0) yield return Wrong("There is no factor.", "Name one factor at least.");
        for (var i = 0; i < factors.Count; i++)
        {
            if (factors[i] is not { } factor || string.IsNullOrWhiteSpace(factor.Name))
            {
                yield return Wrong("A factor has no name.", "Name it.", i);
                continue;
            }

            if (factor.Inputs < 1)
                yield return Wrong($"The factor '{factor.Name}' has {Counted.Of(factor.Inputs, "input")}.",
                    "A factor has one input at least.", i);
        }

        foreach (var problem in Repeated("factor", factors.Select(f => f?.Name))) yield return problem;
    }

    private static IEnumerable<Diagnostic> Outputs(IReadOnlyList<string> outputs)
    {
        if (outputs.Count == 0) yield return Wrong("There is no output.", "Name one output at least.");
        if (outputs.Any(string.IsNullOrWhiteSpace)) yield return Wrong("An output has no name.", "Name it.");
        foreach (var problem in Repeated("output", outputs)) yield return problem;
    }

    private static IEnumerable<Diagnostic> Options(SensitivityOptions options)
    {
        if (options.Rows < 1)
            yield return Invalid("rows", $"The number of rows is {options.Rows}.",
                "Take one row at least, better a power of two such as 4096.");
        if (options.Rows > LargestRows)
            yield return Invalid("rows", $"The number of rows is {options.Rows}, more than {LargestRows}.", "Take fewer rows.");
        if (options.Resamples < 0)
            yield return Invalid("resamples", $"The number of resamples is {options.Resamples}.", "Take 0 for no intervals.");
        if (!(options.Confidence is > 0 and < 1))
            yield return Invalid("confidence", $"The confidence is {options.Confidence}.", "It is within (0, 1), such as 0.9.");
        if (options.DegreeOfParallelism is 0 or < -1)
            yield return Invalid("degreeOfParallelism", $"The number of threads is {options.DegreeOfParallelism}.",
                "Take −1 for as many as there are processors.");
        if (options.Points is not (SensitivityPoints.Sobol or SensitivityPoints.Random))
            yield return Invalid("points", $"There are no such points.", "Take Sobol or Random.");
        if (options.FirstOrder is not (FirstOrderEstimator.Saltelli2010 or FirstOrderEstimator.Jansen1999))
            yield return Invalid("firstOrder", $"There is no such estimator.", "Take Saltelli2010 or Jansen1999.");
    }

    private static IEnumerable<Diagnostic> Points(IReadOnlyList<SensitivityFactor> factors, SensitivityOptions options)
    {
        var inputs = factors.Sum(f => Math.Max(0L, f?.Inputs ?? 0));
        var isSobol = options.Points == SensitivityPoints.Sobol;
        var most = isSobol ? SaltelliDesign.LargestSobolInputs : SaltelliDesign.LargestInputs;
        if (inputs <= most) yield break;
        yield return Diagnostic.Error(
            SensitivityCodes.TooManyInputs,
            FormattableString.Invariant(
                $"There are {inputs} inputs, but {(isSobol ? "Sobol' points have coordinates for" : "there can be")} {most} at most."),
            new Location { Path = "$.options.points" },
            isSobol ? "Take Random points, or fewer inputs." : "Take fewer inputs.");
    }

    private static Diagnostic Invalid(string option, FormattableString message, string hint) =>
        Diagnostic.Error(SensitivityCodes.InvalidOption, FormattableString.Invariant(message),
            new Location { Path = "$.options." + option }, hint);

    private static Diagnostic Wrong(string message, string hint, int? factor = null) => Diagnostic.Error(
        SensitivityCodes.InvalidFactor, message, factor is { } place ? new Location { Path = $"$.factors[{place}]" } : null, hint);

    private static IEnumerable<Diagnostic> Repeated(string what, IEnumerable<string?> names) =>
        names.OfType<string>().Where(n => !string.IsNullOrWhiteSpace(n)).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => Wrong($"Several {what}s are named '{g.Key}'.", $"Give each {what} a name of its own."));
}
