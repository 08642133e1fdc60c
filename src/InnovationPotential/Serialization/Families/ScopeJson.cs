using InnovationPotential.Data;
using static InnovationPotential.Serialization.JsonTypes;

namespace InnovationPotential.Serialization;

/// <summary>How the scope of fitting stands in JSON.</summary>
internal static class ScopeJson
{
    public static JsonFamily<FitScope> Family { get; } = new JsonFamily<FitScope>("scope", s => s.ToString()!)
        .Case("whole-panel", "All periods together.", new WholePanelScope())
        .Case("each-period", "Each period by itself: scores of different periods cannot be compared.", new EachPeriodScope())
        .Case("base-period", "One period for all.", new BasePeriodScope(2000), m => m
            .Required("period", $"The period: {Period.Forms}.", PeriodText, s => s.Period, (s, v) => s with { Period = v }));
}
