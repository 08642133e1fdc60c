using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

/// <summary>Series of the article, 2016–2020: Korchagina 2017, Tables 2 and 4. All are plan data.</summary>
internal static class ArticleSeries
{
    internal static Series Jobs { get; } = Plan(55, 55, 55, 60, 60);

    internal static Series Trainees { get; } = Plan(100, 150, 200, 250, 300);

    internal static Series Seminars { get; } = Plan(7, 10, 12, 12, 12);

    internal static Series Logistics { get; } = Plan(0, 0, 20, 40, 60);

    internal static Series Studies { get; } = Plan(10, 18, 72, 96, 134);

    internal static Series Plants { get; } = Plan(0, 1, 3, 5, 7);

    internal static Series Software { get; } = Plan(1, 2, 2, 2, 2);

    internal static Series Programmes { get; } = Plan(1, 1, 1, 1, 1);

    internal static Series Sales { get; } = Plan(null, 823, null, null, 2160);

    internal static Series Plan(params ReadOnlySpan<double?> values) => Series.Of(2016, values, ObservationKind.Plan);
}
