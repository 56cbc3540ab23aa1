// A sweep in shares under Nextflow, on one machine or whatever executor its configuration names:
//
//   nextflow run examples/nextflow/main.nf --resorb $PWD/resorb --study ablation --out $PWD/results/ablation --shares 20
//
// Tasks run in folders of their own, so paths are absolute. Shares may stop, fail or be killed at any time: the same line,
// with -resume, does only what is missing.

params.resorb = "${launchDir}/resorb"
params.study = 'ablation'
params.out = "${launchDir}/results/ablation"
params.shares = 20

process share {
    errorStrategy 'retry'
    maxRetries 2

    input:
    val number

    output:
    val number

    script:
    """
    '${params.resorb}' sweep '${params.study}' --out '${params.out}' --shard ${number}/${params.shares} --threads ${task.cpus}
    """
}

process tables {
    input:
    val shares

    output:
    stdout

    script:
    """
    '${params.resorb}' sweep '${params.study}' --out '${params.out}' --gather
    """
}

workflow {
    share(Channel.of(1..params.shares)) | collect | tables | view
}
