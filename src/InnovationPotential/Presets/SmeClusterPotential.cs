namespace InnovationPotential;

/// <summary>
/// The components and indicators that Korchagina (R-Economy 3(3), 2017) proposes for clusters of small and medium-sized enterprises, as one
/// tree under each understanding of innovation potential, with the article's eleven clusters.
/// </summary>
/// <remarks>
/// <para>
/// Institutional components are 0 absent, 1 planned or partial, 2 operating, or missing: unknown, which is not absent. Each quantity has a
/// column of actual values and one of targets, <c>_plan</c>. The four models have the same nodes; strategies and preparation differ.
/// </para>
/// <para>
/// Components and indicators are the article's. The texts of levels, denominators, goalposts, points, weights, gates and bands are this
/// library's: the article states none. The guide <c>docs/guides/sme-cluster-potential.md</c> lists them. Immutable.
/// </para>
/// </remarks>
/// <example><code>SmeClusterPotential.Index.Assess(SmeClusterPotential.Example)</code></example>
public static class SmeClusterPotential
{
    /// <summary>Components and the presence of quantities scored and added up: a share of points from 0 to 1.</summary>
    public static IndicatorModel ScoreSum { get; } = ClusterModels.ScoreSum();

    /// <summary>
    /// Components between 0 and 2 and quantities per participant or employee between goalposts, averaged: from 0 to 1. A quantity without
    /// its denominator, the attribute <c>participants</c> or <c>employees</c>, is missing, with a diagnostic.
    /// </summary>
    public static IndicatorModel Index { get; } = ClusterModels.Index();

    /// <summary>
    /// Actual values over the targets of the cluster's own program, at most 1: from 0 to 1. Where no actual value is known, or no target,
    /// the quantity is missing; the whole has a score where at least 66 percent of the weight is known.
    /// </summary>
    public static IndicatorModel Resources { get; } = ClusterModels.Resources();

    /// <summary>
    /// The lower of two levels from 0 to 5: gates of institutions, and gates of results from people to market. It has a score where at
    /// least 66 percent of the weight is known.
    /// </summary>
    public static IndicatorModel Readiness { get; } = ClusterModels.Readiness();

    /// <summary>
    /// The article's eleven clusters: Table 1 coded, and the targets for 2020 of Tables 2–4 in the columns <c>_plan</c>, marked as plans.
    /// The article reports no actual value, and so there is none. The register's entries are missing but for the region.
    /// </summary>
    /// <remarks>Each call reads the shipped text again; the table is immutable. It has the columns of all four models.</remarks>
    public static IndicatorTable Example => IndicatorTable.ParseCsv(ExampleCsv, Resources.TableColumns);

    /// <summary>
    /// The series 2016–2020 of Tables 2–4 under the codes of <see cref="Example"/>: plans of development programs, and so they are marked.
    /// </summary>
    public static IndicatorTable Plans => IndicatorTable.ParseCsv(PlansCsv);

    internal static string ExampleCsv => SampleTables.Text("sme-cluster-example.csv");

    internal static string PlansCsv => SampleTables.Text("sme-cluster-plans.csv");
}
