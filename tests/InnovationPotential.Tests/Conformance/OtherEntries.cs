using static InnovationPotential.Tests.Conformance.ConformanceEntry;

namespace InnovationPotential.Tests.Conformance;

/// <summary>Files that hold inputs, and those that are not compared yet.</summary>
internal static class OtherEntries
{
    public static IEnumerable<ConformanceEntry> Inputs =>
    [
        Input("small11/input.csv", "11 clusters, 8 indicators, 2 denominators, a group"),
        Input("small11/meta.csv", "their `iMeta`"),
        Input("small11/chain_normalised.csv", "scores without missing cells: imputed by the mean, treated, min–max from 1 to 100"),
        Input("degenerate/input.csv", "constant, empty, tied and nearly constant columns"),
        Input("degenerate/copeland_order_input.csv", "five units with missing cells"),
        Input("vectors/vectors.csv", "vectors of many shapes"),
        Input("vectors/sobol_design_y.csv", "a sample of the Ishigami function"),
        Input("compind/input_long.csv", "40 units, 6 indicators, 3 years"),
    ];

    public static IEnumerable<ConformanceEntry> Pending =>
    [
        Pending("small11/chain_normalised.csv", "as a result"),
        Pending("small11/stats_signif3.csv"),
        Pending("degenerate/functions.json",
            "check_SkewKurt, winsorise, log_CT, log_CT_plus, log_CT_orig, log_GII, boxcox, i_mean, i_median"),
        Pending("degenerate/impute.json", "by group and by row"),
        Pending("degenerate/treat_details.csv"),
        Pending("degenerate/treat_points.csv"),
        Pending("vectors/log_transforms.csv", "log_GII"),
        Pending("vectors/sobol_indices.csv"),
    ];
}
