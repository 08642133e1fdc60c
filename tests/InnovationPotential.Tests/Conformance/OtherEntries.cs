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
        Pending("small11/stats.csv", "counts, shares and flags"),
        Pending("small11/stats_signif3.csv"),
        Pending("small11/data_avail.csv"),
        Pending("small11/data_avail_group.csv"),
        Pending("small11/screen_byNA_67.csv"),
        Pending("small11/screen_byNA_75.csv"),
        Pending("small11/screen_byNA_90.csv"),
        Pending("small11/denominated.csv"),
        Pending("small11/denominated_scaled.csv"),
        Pending("small11/impute_mean.csv"),
        Pending("small11/impute_mean_grp.csv"),
        Pending("small11/impute_median.csv"),
        Pending("small11/impute_median_grp.csv"),
        Pending("small11/impute_row_all_mean.csv"),
        Pending("small11/impute_row_pillar_mean.csv"),
        Pending("small11/treat_combined.csv"),
        Pending("small11/treat_default.csv"),
        Pending("small11/treat_default_details.csv"),
        Pending("small11/treat_default_points.csv"),
        Pending("small11/treat_f2_log_CT_plus.csv"),
        Pending("small11/treat_f2_log_CT_plus_details.csv"),
        Pending("small11/treat_f2_log_CT_plus_points.csv"),
        Pending("small11/treat_win1.csv"),
        Pending("small11/treat_win1_details.csv"),
        Pending("small11/treat_win1_points.csv"),
        Pending("degenerate/functions.json",
            "check_SkewKurt, winsorise, log_CT, log_CT_plus, log_CT_orig, log_GII, boxcox, i_mean, i_median"),
        Pending("degenerate/impute.json"),
        Pending("degenerate/stats.csv", "counts, shares and flags"),
        Pending("degenerate/stats_without_allna.csv", "counts, shares and flags"),
        Pending("degenerate/treat.csv"),
        Pending("degenerate/treat_details.csv"),
        Pending("degenerate/treat_points.csv"),
        Pending("vectors/log_transforms.csv"),
        Pending("vectors/treat.csv"),
        Pending("vectors/winsorise.csv"),
        Pending("vectors/sobol_indices.csv"),
    ];
}
