namespace InnovationPotential.Preparation;

/// <summary>The indicators that steps leave out: a later step cannot need them.</summary>
internal sealed class DroppedIndicators
{
    private readonly Dictionary<string, int> _steps = new(StringComparer.Ordinal);

    /// <summary>Those that are left out on demand, whatever the data.</summary>
    public static DroppedIndicators Of(PreparationPlan plan)
    {
        var dropped = new DroppedIndicators();
        for (var at = 0; at < plan.Steps.Count; at++)
        {
            if (plan.Steps[at] is IndicatorScreening screening) dropped.Add(screening.LeftOut.Where(screening.Concerns), at);
        }

        return dropped;
    }

    /// <summary>Those that were left out by the reference.</summary>
    public static DroppedIndicators Of(IReadOnlyList<FittedStage> stages)
    {
        var dropped = new DroppedIndicators();
        for (var at = 0; at < stages.Count; at++) dropped.Add(stages[at].Lessons.OfType<FittedIndicatorScreening>().SelectMany(l =>
            l.Excluded), at);
        return dropped;
    }

    /// <summary>An error for each step that needs what an earlier one leaves out; it names both.</summary>
    public IEnumerable<Diagnostic> Validate(EquatableArray<PreparationStep> steps)
    {
        for (var at = 0; at < steps.Count; at++)
        {
            if (steps[at] is not { } step) continue;
            foreach (var code in step.Needs)
            {
                if (code is null || !_steps.TryGetValue(code, out var earlier) || earlier >= at) continue;
                var (own, other) = (FormattableString.Invariant($"{at + 1}"), FormattableString.Invariant($"{earlier + 1}"));
                yield return Diagnostic.Error(
                    PreparationCodes.NeedsDropped,
                    $"Step {own} ('{step.Kind}') needs '{code}', which step {other} ('{steps[earlier].Kind}') leaves out.",
                    new Location { Node = code, Path = FormattableString.Invariant($"$.preparation.steps[{at}]") },
                    $"Let step {other} keep '{code}' (kept), or put step {own} before it.");
            }
        }
    }

    /// <summary>The number of the step that leaves an indicator out, from 0; null for one that stays.</summary>
    public int? StepOf(string code) => _steps.TryGetValue(code, out var step) ? step : null;

    private void Add(IEnumerable<string> codes, int step)
    {
        foreach (var code in codes.Where(c => c is not null)) _steps.TryAdd(code, step);
    }
}
