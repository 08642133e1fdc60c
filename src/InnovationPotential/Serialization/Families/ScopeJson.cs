using InnovationPotential.Data;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How the scope of fitting stands in JSON.</summary>
internal static class ScopeJson
{
    public static JsonFamily<FitScope> Family { get; } = new(
        "scope",
        s => s.ToString()!,
        JsonCase<FitScope>.Of("whole-panel", "All periods together.", new WholePanelScope()),
        JsonCase<FitScope>.Of("each-period", "Each period by itself: scores of different periods cannot be compared.",
            new EachPeriodScope()),
        JsonCase<FitScope>.Of(
            "base-period",
            "One period for all.",
            new BasePeriodScope(2000),
            new JsonPart<BasePeriodScope, Period>(
                "period", $"The period: {Period.Forms}.", PeriodText, s => s.Period, (s, v) => s with { Period = v }, required: true)));
}
