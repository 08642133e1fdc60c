using InnovationPotential.Preparation;

namespace InnovationPotential.Assessments;

/// <summary>A fitted model as data: what it was made of and what it learned.</summary>
internal sealed record FittedDraft
{
    public static FittedDraft Empty { get; } = new();

    public string Format { get; init; } = "";

    public string LibraryVersion { get; init; } = "";

    public IndicatorModel Model { get; init; } = new(new Dimension(""));

    public FitScope Scope { get; init; } = FitScope.WholePanel;

    public ReferenceSummary Reference { get; init; } = new("", [], []);

    public FittedPreparation? Preparation { get; init; }

    public EquatableArray<LearnedPlan> Plans { get; init; }

    public EquatableArray<Diagnostic> Diagnostics { get; init; }

    public static FittedDraft Of(FittedModel fitted) => new()
    {
        Format = FittedModelShape.Format,
        LibraryVersion = fitted.LibraryVersion,
        Model = fitted.Model,
        Scope = fitted.Scope,
        Reference = new ReferenceSummary(fitted.ReferenceFingerprint, fitted.ReferenceUnits, fitted.ReferencePeriods),
        Preparation = fitted.Preparation,
        Plans = fitted.Plans.Select((plan, p) => LearnedPlan.Of(plan, fitted.PlanPeriods.IsEmpty ? null : fitted.PlanPeriods[p]))
            .ToEquatableArray(),
        Diagnostics = fitted.Diagnostics,
    };

    /// <summary>The fitted model; there must be no problem with the draft.</summary>
    public FittedModel Finish() => new(Model, Scope, [.. Plans.Select(p => p.PlanOf(Model))], PlanPeriods, Diagnostics)
    {
        Summary = Reference,
        LibraryVersion = LibraryVersion,
        Preparation = Preparation is { } known && Model.Preparation is { } plan
            ? known with { Plan = plan, Scope = Scope, Periods = plan.PeriodsWithin(Scope, Reference.Periods) }
            : null,
    };

    /// <summary>The periods that were fitted by themselves.</summary>
    public EquatableArray<Period> PlanPeriods => Plans.Select(p => p.Period).OfType<Period>().ToEquatableArray();
}
